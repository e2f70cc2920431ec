package dev.stet.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people at once. */
class LoadTest {
  private static final int PEOPLE = 100;

  @TempDir private Path temporary = Path.of("");

  @Test
  void aHundredQuestionsAtOnceAreAllAnswered() throws Exception {
    try (Rig rig = Rig.local(temporary).putNewsroom();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      rig.visit().say("What happened at Pier 9?");
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Long>> asked = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        asked.add(threads.submit(() -> ask(rig.visit(), start)));
      }
      start.countDown();
      List<Long> millis = new ArrayList<>();
      for (Future<Long> one : asked) {
        millis.add(one.get(60, TimeUnit.SECONDS));
      }
      millis.sort(Long::compare);
      System.out.printf(
          "%d questions at once: p50 %d ms, p99 %d ms%n",
          millis.size(), millis.get(PEOPLE / 2), millis.get(PEOPLE - 2));
      assertEquals(PEOPLE, millis.size());
    }
  }

  private static long ask(Visit visit, CountDownLatch start) throws Exception {
    start.await();
    long began = System.nanoTime();
    HttpResponse<String> page = visit.post("/say", "say=Who+is+Joren+Pell%3F");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<blockquote"), page.body());
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
