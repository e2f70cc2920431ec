package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import dev.stet.store.DialogStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people ask at once: nobody is forgotten. */
class ManyPlacesTest {
  private static final int PLACES = 100;
  private static final int QUESTIONS = 20;

  @TempDir private Path temporary = Path.of("");
  private final Map<String, Long> asked = new ConcurrentHashMap<>();

  @Test
  void aHundredPlacesAskTwentyQuestionsEach() throws Exception {
    FakePlatform platform = new FakePlatform();
    try (Shelf shelf = new Shelf(temporary);
        DialogStore store = DialogStore.open(temporary.resolve("dialog.db"))) {
      for (int i = 0; i < 40; i++) {
        shelf.put("a" + i + ".txt", "Ferry number" + i + " sails at noon. It is blue.");
      }
      shelf.update();
      Desk desk =
          new Desk(
              store.memory(Duration.ofDays(30)),
              Counters.none(),
              Courtesy.standard(),
              Clock.systemUTC());
      long began = System.nanoTime();
      try (Dialog dialog = new Dialog(platform, shelf.knowledge(), Access.owner(), desk)) {
        List<Thread> people = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
          String name = "p" + place;
          people.add(Thread.ofVirtual().start(() -> ask(dialog, name)));
        }
        for (Thread person : people) {
          person.join();
        }
        platform.await(PLACES * QUESTIONS, Duration.ofMinutes(2));
      }
      report(platform, System.nanoTime() - began);
    }
  }

  private void ask(Dialog dialog, String place) {
    for (int i = 0; i < QUESTIONS; i++) {
      asked.put(place + "/" + i, System.nanoTime());
      dialog.accept(
          new Inbound.Message(
              place + "/" + i,
              new Place(FakePlatform.NAME, place, null),
              new UserRef(FakePlatform.NAME, place),
              "When does ferry number" + i + " sail?",
              Audience.PRIVATE,
              Clock.systemUTC().instant()));
    }
  }

  private void report(FakePlatform platform, long took) {
    Map<String, Integer> answered = new HashMap<>();
    List<Long> latencies = new ArrayList<>();
    for (FakePlatform.Shown shown : platform.shown()) {
      String place = shown.ref().place().conversation();
      int number = answered.merge(place, 1, Integer::sum) - 1;
      String answer = shown.text();
      assertTrue(answer.startsWith("Ferry number" + number + " sails"), place + ": " + answer);
      latencies.add(shown.nanos() - asked.getOrDefault(place + "/" + number, 0L));
    }
    assertEquals(PLACES * QUESTIONS, latencies.size());
    latencies.sort(null);
    System.out.printf(
        "%d questions in %d ms; from inbound to sent p50 %d ms, p99 %d ms%n",
        latencies.size(),
        TimeUnit.NANOSECONDS.toMillis(took),
        TimeUnit.NANOSECONDS.toMillis(latencies.get(latencies.size() / 2)),
        TimeUnit.NANOSECONDS.toMillis(latencies.get(latencies.size() * 99 / 100)));
  }
}
