package dev.stet.launcher;

import dev.stet.briefing.BriefingDesk;
import dev.stet.corpus.Change;
import dev.stet.corpus.Corpus;
import dev.stet.launcher.Fuse.Point;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.store.SqlRevisions;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.telegram.Fault.Late;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final int REPORTS = 11;
  private static final int MOST_PASSED = 8;
  private static final int LEASE_SECONDS = 60;

  /** Longer than any of them lives by itself. */
  private static final int LONG = 60_000;

  private static final Logger DESK = Logger.getLogger(BriefingDesk.class.getName());
  private static final Logger DELIVERY = Logger.getLogger("dev.stet.briefing.Delivery");

  @TempDir private Path folder = Path.of("");
  private final Wound clock = new Wound();
  private SqlRevisions revisions;
  private Indexer indexer;
  private int doubtful;

  /** A clock that goes when it is told to. */
  private static final class Wound extends Clock {
    private volatile Instant now = CrashSchedule.DUE;

    void set(Instant moment) {
      now = moment;
    }

    void advance(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nobody asks");
    }
  }

  @BeforeEach
  void open() throws IOException {
    DESK.setLevel(Level.OFF);
    DELIVERY.setLevel(Level.OFF);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    for (int i = 0; i < REPORTS; i++) {
      Files.writeString(corpus.resolve("report" + i + ".md"), report(new Random(i)));
    }
    revisions = SqlRevisions.writable(folder.resolve("revisions.db"));
    indexer = Indexer.inMemory(revisions);
    Clock seen = Clock.fixed(CrashSchedule.DUE.minus(Duration.ofHours(1)), ZoneOffset.UTC);
    new Intake(Corpus.of(List.of(corpus)), revisions, indexer, seen)
        .run(
            new Corpus.Watcher() {
              @Override
              public void expect(int changes) {}

              @Override
              public void changed(Change change) {}
            });
  }

  @AfterEach
  void close() {
    indexer.close();
    revisions.close();
    DESK.setLevel(null);
    DELIVERY.setLevel(null);
  }

  /** A report in words that no other has, long enough that an edition takes two messages. */
  private static String report(Random random) {
    StringBuilder text = new StringBuilder("---\ntitle: ");
    text.append(words(random, 5)).append("\nsource: Paper ").append(words(random, 1));
    text.append("\npublished: 2026-03-10T05:00:00Z\nlanguage: en\n---\n");
    for (int i = 0; i < 4; i++) {
      text.append(words(random, 30)).append(".\n");
    }
    return text.toString();
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable < 3; syllable++) {
        word.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
        word.append("aeiou".charAt(random.nextInt(5)));
      }
      words.add(word.toString());
    }
    String text = String.join(" ", words);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  @Test
  void processesThatAreCutOffSendNothingTwiceAndEveryGapIsKnown() throws Exception {
    for (int i = 0; i < CUT_OFF; i++) {
      Random random = new Random(SEED + i);
      Point point = Point.values()[i % Point.values().length];
      String which = "seed " + (SEED + i) + ", cut off at " + point;
      try (CrashSchedule schedule = new CrashSchedule(folder.resolve("cut" + i + ".db"))) {
        cutOff(schedule, random, point);
        schedule.judge(which);
        if (schedule.hasGaps() && i % 4 < 2) {
          try (Branch last = branch(schedule, unburnt())) {
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

  private static Fuse unburnt() {
    return new Fuse(Point.NOWHERE, 1, () -> {});
  }

  private Branch branch(CrashSchedule schedule, Fuse fuse) {
    Branch.Documents documents = new Branch.Documents(revisions, indexer.index(), clock);
    return new Branch(schedule.database, documents, schedule.wires(), fuse, true);
  }

  private void cutOff(CrashSchedule schedule, Random random, Point point) {
    clock.set(CrashSchedule.DUE);
    List<Branch> branches = new ArrayList<>();
    branches.add(doomed(schedule, random, point));
    if (random.nextBoolean()) {
      Point other = Point.values()[random.nextInt(Point.values().length)];
      branches.add(doomed(schedule, random, other));
    }
    branches.add(branch(schedule, unburnt()));
    for (int step = 0; step < 4 * branches.size(); step++) {
      Branch one = branches.get(random.nextInt(branches.size()));
      Branch other = branches.get(random.nextInt(branches.size()));
      one.begin();
      other.begin();
      one.desk().awaitIdle();
      other.desk().awaitIdle();
      schedule.died();
      clock.advance(random.nextInt(50));
    }
    for (int i = 0; i < 3; i++) {
      clock.advance(LEASE_SECONDS + 1);
      branches.getLast().begin();
      branches.getLast().desk().awaitIdle();
    }
    branches.forEach(Branch::close);
  }

  private Branch doomed(CrashSchedule schedule, Random random, Point point) {
    int times = 1 + random.nextInt(MOST_PASSED);
    return branch(schedule, new Fuse(point, times, () -> {}));
  }

  @Test
  void processesThatAreKilledSendNothingTwiceAndEveryGapIsKnown() throws Exception {
    for (int i = 0; i < KILLED; i++) {
      Random random = new Random(SEED + i);
      String which = "seed " + (SEED + i) + ", killed " + i;
      try (CrashSchedule schedule = new CrashSchedule(folder.resolve("killed" + i + ".db"))) {
        killed(schedule, random, i);
        schedule.judge(which);
        doubtful += schedule.doubtful();
      }
    }
    say("killed", KILLED);
  }

  private void killed(CrashSchedule schedule, Random random, int number) throws Exception {
    Instant now = CrashSchedule.DUE;
    Point point = Point.values()[number % Point.values().length];
    List<KilledBranch> doomed = new ArrayList<>();
    doomed.add(start(schedule, now, new Ending(point, random)));
    if (random.nextBoolean()) {
      Point other = Point.values()[random.nextInt(Point.values().length)];
      doomed.add(start(schedule, now, new Ending(other, random)));
    }
    boolean unheard = point == Point.AFTER_WRITE;
    Runnable written = unheard ? stall(schedule, random) : () -> {};
    doomed.forEach(KilledBranch::begin);
    written.run();
    int life = unheard ? 0 : point == Point.NOWHERE ? random.nextInt(1_500) : LONG;
    for (KilledBranch each : doomed) {
      each.end(life);
    }
    schedule.died();
    Instant later = now.plusSeconds(2 * LEASE_SECONDS);
    try (KilledBranch last = start(schedule, later, new Ending(Point.NOWHERE, random))) {
      last.begin();
      last.awaitDone();
      if (schedule.hasGaps()) {
        last.listen();
        schedule.slack.awaitSocket();
        schedule.judgeStatus("killed " + number);
      }
    }
  }

  /** Lets the first message be taken and not be answered; what is returned waits for that. */
  private static Runnable stall(CrashSchedule schedule, Random random) {
    if (random.nextBoolean()) {
      schedule.telegram.fail("sendMessage", new Late(CrashSchedule.PATIENCE));
      return () -> schedule.telegram.awaitCalls("sendMessage", 1);
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
