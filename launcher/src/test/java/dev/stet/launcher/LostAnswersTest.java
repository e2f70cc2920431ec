package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stet.briefing.Ledger;
import dev.stet.testkit.slack.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack does not say whether it took a message of a briefing, and the channel's history does. */
class LostAnswersTest {
  @TempDir private Path folder = Path.of("");

  private Ledger.State after(Fault fault, boolean looking, int minutes) throws Exception {
    try (Reading reading = new Reading(folder);
        CrashSchedule schedule = new CrashSchedule(folder.resolve("dialog.db"), looking)) {
      schedule.slack.failIn("C0700", "chat.postMessage", fault);
      try (Branch branch = reading.branch(schedule, Fuse.none())) {
        reading.clock().advance(5);
        branch.work();
        for (int i = 0; i < minutes; i++) {
          reading.clock().advance(61);
          branch.work();
        }
        schedule.judgeArrivals("after " + fault);
        return branch.store().books().ledger().of("slackC0700", 1).getFirst().state();
      }
    }
  }

  @Test
  void whatStandsInTheChannelCountsAsSent() throws Exception {
    assertEquals(Ledger.State.SENT, after(new Fault.Dropped(), true, 0));
  }

  @Test
  void whatDoesNotStandThereAMinuteLaterIsSentAgain() throws Exception {
    assertEquals(Ledger.State.OPEN, after(new Fault.Status(502), true, 0));
  }

  @Test
  void whatWasSentAgainArrivedOnce() throws Exception {
    assertEquals(Ledger.State.SENT, after(new Fault.Status(502), true, 2));
  }

  @Test
  void withoutTheScopeNobodyKnowsAndNothingIsSentAgain() throws Exception {
    assertEquals(Ledger.State.UNKNOWN, after(new Fault.Status(502), false, 2));
  }
}
