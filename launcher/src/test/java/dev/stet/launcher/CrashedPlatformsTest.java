package dev.stet.launcher;

import dev.stet.briefing.BriefingDesk;
import dev.stet.launcher.Fuse.Point;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.telegram.Fault.Late;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that die while they send briefings over the real clients of Telegram and Slack, one or
 * two over one database: no message arrives twice, and whatever may be missing is known.
 *
 * <p>In most schedules a process dies by being cut off from its database and its platforms; in some
 * it is a process of the system that halts or is killed.
 */
class CrashedPlatformsTest {
  private static final int CUT_OFF = Integer.getInteger("stet.crashes.cutoff", 12);
  private static final int KILLED = Integer.getInteger("stet.crashes.killed", 3);
  private static final long SEED = Long.getLong("stet.seed", 20260310);
  private static final List<Point> POINTS = List.of(Point.values());
  private static final int MOST_PASSED = 8;
  private static final int LEASE_SECONDS = 60;

  /** Milliseconds in which all is sent, unless it waits for what another one had claimed. */
  private static final int LONG = 3_000;

  private static final Logger DESK = Logger.getLogger(BriefingDesk.class.getName());
  private static final Logger DELIVERY = Logger.getLogger("dev.stet.briefing.Delivery");

  @TempDir private Path folder = Path.of("");
  private Reading reading;
  private int doubtful;

  @BeforeEach
  void open() {
    DESK.setLevel(Level.OFF);
    DELIVERY.setLevel(Level.OFF);
    reading = new Reading(folder);
  }

  @AfterEach
  void close() {
    reading.close();
    DESK.setLevel(null);
    DELIVERY.setLevel(null);
  }

  @Test
  void processesThatAreCutOffSendNothingTwiceAndEveryGapIsKnown() throws Exception {
    for (int i = 0; i < CUT_OFF; i++) {
      Random random = new Random(SEED + i);
      Point point = POINTS.get(i % POINTS.size());
      String which = "seed " + (SEED + i) + ", schedule " + i + ", cut off at " + point;
      try (CrashSchedule schedule =
          new CrashSchedule(folder.resolve("cut" + i + ".db"), i % 2 == 0)) {
        cutOff(schedule, random, point);
        schedule.judge(which);
        if (schedule.hasGaps() && i % 4 < 2) {
          try (Branch last = reading.branch(schedule, Fuse.none())) {
            last.listen();
            schedule.slack.awaitSocket();
            schedule.judgeStatus(which);
          }
        }
        doubtful += schedule.doubtful();
      }
    }
    say("cut off", CUT_OFF);
  }

  private void say(String how, int schedules) {
    System.out.printf(
        "CrashedPlatformsTest: seed %d, %d schedules %s, %d editions in doubt%n",
        SEED, schedules, how, doubtful);
  }

  private void cutOff(CrashSchedule schedule, Random random, Point point) {
    reading.clock().set(CrashSchedule.DUE);
    List<Branch> branches = new ArrayList<>();
    branches.add(doomed(schedule, random, point));
    if (random.nextBoolean()) {
      Point other = POINTS.get(random.nextInt(POINTS.size()));
      branches.add(doomed(schedule, random, other));
    }
    branches.add(reading.branch(schedule, Fuse.none()));
    for (int step = 0; step < 4 * branches.size(); step++) {
      Branch one = branches.get(random.nextInt(branches.size()));
      Branch other = branches.get(random.nextInt(branches.size()));
      one.begin();
      other.begin();
      one.desk().awaitIdle();
      other.desk().awaitIdle();
      schedule.died();
      reading.clock().advance(random.nextInt(50));
    }
    for (int i = 0; i < 3; i++) {
      reading.clock().advance(LEASE_SECONDS + 1);
      branches.getLast().work();
    }
    branches.forEach(Branch::close);
  }

  private Branch doomed(CrashSchedule schedule, Random random, Point point) {
    int times = 1 + random.nextInt(MOST_PASSED);
    return reading.branch(schedule, new Fuse(point, times, () -> {}));
  }

  @Test
  void processesThatAreKilledSendNothingTwiceAndEveryGapIsKnown() throws Exception {
    for (int i = 0; i < KILLED; i++) {
      Random random = new Random(SEED + i);
      String which = "seed " + (SEED + i) + ", killed " + i;
      try (CrashSchedule schedule =
          new CrashSchedule(folder.resolve("killed" + i + ".db"), i % 2 == 0)) {
        killed(schedule, random, which, i);
        doubtful += schedule.doubtful();
      }
    }
    say("killed", KILLED);
  }

  private void killed(CrashSchedule schedule, Random random, String which, int number)
      throws Exception {
    Instant now = CrashSchedule.DUE;
    Point point = POINTS.get(number % POINTS.size());
    List<KilledBranch> doomed = new ArrayList<>();
    boolean unheard = point == Point.AFTER_WRITE;
    // Whoever writes does not know when a message has gone: it is killed, and does not halt.
    doomed.add(start(schedule, now, new Ending(unheard ? Point.NOWHERE : point, random)));
    if (random.nextBoolean()) {
      // One that claims all and halts would leave nothing to write.
      Point any = POINTS.get(random.nextInt(POINTS.size()));
      doomed.add(start(schedule, now, new Ending(unheard ? Point.NOWHERE : any, random)));
    }
    Instant later = now.plusSeconds(2 * LEASE_SECONDS);
    try (KilledBranch last = start(schedule, later, new Ending(Point.NOWHERE, random))) {
      for (KilledBranch each : doomed) {
        each.awaitReady();
      }
      last.awaitReady();
      Runnable written = unheard ? stall(schedule, random) : () -> {};
      doomed.forEach(KilledBranch::begin);
      written.run();
      int life = unheard ? 0 : point == Point.NOWHERE ? random.nextInt(1_500) : LONG;
      for (KilledBranch each : doomed) {
        each.end(life);
      }
      schedule.died();
      last.begin();
      last.awaitDone();
      schedule.judge(which);
      if (schedule.hasGaps()) {
        last.listen();
        schedule.slack.awaitSocket();
        schedule.judgeStatus(which);
      }
    }
  }

  /** Lets the first message be taken and not be answered; what is returned waits for that. */
  private static Runnable stall(CrashSchedule schedule, Random random) {
    if (random.nextBoolean()) {
      schedule.telegram.fail("sendMessage", new Late(CrashSchedule.PATIENCE));
      return () -> CrashSchedule.await(() -> !schedule.telegram.calls("sendMessage").isEmpty());
    }
    schedule.slack.fail("chat.postMessage", new Fault.Stalled());
    return () -> CrashSchedule.await(() -> schedule.slack.calls("chat.postMessage") > 0);
  }

  /** Where a process halts, and which time. */
  private record Ending(Point point, int times) {
    Ending(Point point, Random random) {
      this(point, 1 + random.nextInt(MOST_PASSED));
    }
  }

  private KilledBranch start(CrashSchedule schedule, Instant now, Ending ending)
      throws IOException {
    Branch.Wires wires = schedule.wires();
    return KilledBranch.start(
        folder,
        List.of(
            folder.resolve("revisions.db").toString(),
            schedule.database.toString(),
            wires.telegramUrl().toString(),
            wires.telegramToken(),
            wires.slackUrl().toString(),
            wires.bot(),
            wires.app(),
            now.toString(),
            ending.point().name(),
            Integer.toString(ending.times())));
  }
}
