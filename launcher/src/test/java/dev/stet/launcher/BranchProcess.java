package dev.stet.launcher;

import dev.stet.search.Indexer;
import dev.stet.store.SqlRevisions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that sends briefings, to be killed. It writes {@code READY}, begins when it reads a
 * line, writes {@code DONE} when nothing is left to send, and ends when there is nothing to read.
 */
final class BranchProcess {
  private static final int KILLED = 137;

  private BranchProcess() {}

  /**
   * Runs.
   *
   * @param words the documents' database, the dialogs' database, where the platforms are, when the
   *     clock begins, and where the process ends
   */
  public static void main(String[] words) throws IOException {
    Instant begin = Instant.parse(words[7]);
    MovingClock clock = new MovingClock(begin);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Branch.Wires wires =
        new Branch.Wires(URI.create(words[2]), words[3], URI.create(words[4]), words[5], words[6]);
    Fuse fuse =
        new Fuse(
            Fuse.Point.valueOf(words[8]),
            Integer.parseInt(words[9]),
            () -> Runtime.getRuntime().halt(KILLED));
    try (SqlRevisions revisions = SqlRevisions.readOnly(Path.of(words[0]));
        Indexer indexer = Indexer.inMemory(revisions)) {
      indexer.follow();
      Branch.Documents documents = new Branch.Documents(revisions, indexer.index(), clock);
      try (Branch branch = new Branch(Path.of(words[1]), documents, wires, fuse, false)) {
        out.println("READY");
        String _ = in.readLine();
        clock.set(begin);
        branch.desk().start();
        while (!isDone(branch)) {
          LockSupport.parkNanos(20_000_000);
        }
        out.println("DONE");
        String more = in.readLine();
        if (more != null) {
          branch.listen();
          String _ = in.readLine();
        }
      }
    }
  }

  private static boolean isDone(Branch branch) {
    var books = branch.store().books();
    return books.ledger().open().isEmpty()
        && books.subscriptions().all().stream()
            .noneMatch(each -> books.ledger().of(each.id(), 1).isEmpty());
  }
}
