package dev.stet.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Reply;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  @Test
  void whatHasBegunIsFinishedBeforeItStops() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ConsoleSettings settings = new ConsoleSettings("127.0.0.1", 0, Optional.empty(), Rig.SIGNER);
    try (Rig rig = Rig.local(temporary);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      WebConsole console = rig.another(settings);
      console.start(inbound -> {
        taken.countDown();
        Future<?> _ =
            threads.submit(() -> {
              release.await();
              return console.send(inbound.place(), Reply.of("Late, but here."));
            });
      });
      Visit visit = new Visit(console.address());
      Future<String> asked =
          threads.submit(() -> visit.post("/say", "say=x", "Stet-Fragment", "1").body());
      taken.await();
      Future<?> closed = threads.submit(console::close);
      release.countDown();
      assertTrue(asked.get(20, TimeUnit.SECONDS).contains("Late, but here."));
      closed.get(20, TimeUnit.SECONDS);
    }
  }
}
