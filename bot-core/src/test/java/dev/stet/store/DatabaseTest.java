package dev.stet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final int OPENERS = 3;

  @TempDir private Path folder = Path.of("");

  @Test
  void thoseWhoOpenANewFileTogetherMakeItsTablesOnce() throws Exception {
    List<List<String>> tables =
        List.of(List.of("CREATE TABLE one (id INTEGER)"), List.of("CREATE TABLE two (id INTEGER)"));
    try (ExecutorService threads = Executors.newFixedThreadPool(OPENERS)) {
      for (int file = 0; file < 60; file++) {
        Path path = folder.resolve(file + ".db");
        CyclicBarrier together = new CyclicBarrier(OPENERS);
        List<Future<Integer>> opened = new ArrayList<>();
        for (int opener = 0; opener < OPENERS; opener++) {
          opened.add(
              threads.submit(() -> {
                together.await();
                Database database = Database.writable(path, tables);
                database.write(
                    c -> Statements.execute(c, "INSERT INTO two SELECT count(*) FROM two"));
                int rows =
                    database.read(c ->
                        Statements.first(c, row -> row.getInt(1), "SELECT count(*) FROM two")
                            .orElseThrow());
                database.close();
                return rows;
              }));
        }
        int most = 0;
        for (Future<Integer> each : opened) {
          most = Math.max(most, each.get());
        }
        assertEquals(OPENERS, most, path.toString());
      }
    }
  }
}
