package dev.stet.dialog;

import dev.stet.Shelf;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.UserRef;
import dev.stet.store.DialogStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process that talks, to be killed. Its platform is whoever started it: it reads {@code EVENT id
 * place} and {@code POSTED number}, and writes {@code ACK id} and {@code POST number place text}.
 */
final class Mortal implements ChatPlatform {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, CountDownLatch> posted = new ConcurrentHashMap<>();

  private Mortal() {}

  public static void main(String[] args) throws IOException {
    Path home = Path.of(args[0]);
    Mortal platform = new Mortal();
    try (Shelf shelf = new Shelf(Path.of(args[1]));
        DialogStore store = DialogStore.open(home.resolve("dialog.db"))) {
      Desk desk =
          new Desk(
              store.memory(Duration.ofDays(30)),
              Counters.none(),
              Courtesy.unlimited(),
              Clock.systemUTC());
      try (Dialog dialog = new Dialog(platform, shelf.knowledge(), Access.owner(), desk)) {
        dialog.resume();
        platform.start(dialog);
      }
    }
  }

  @Override
  public void start(Inbox inbox) {
    say("UP");
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      String line = in.readLine();
      while (line != null) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("EVENT")) {
          inbox.accept(message(words[1], words[2]));
          say("ACK " + words[1]);
        } else {
          posted.getOrDefault(Long.valueOf(words[1]), new CountDownLatch(0)).countDown();
        }
        line = in.readLine();
      }
    } catch (IOException e) {
      say("DIED " + e);
    }
  }

  private static Inbound message(String id, String place) {
    return new Inbound.Message(
        id,
        new Place(FakePlatform.NAME, place, null),
        new UserRef(FakePlatform.NAME, "7"),
        "/event" + id,
        Audience.PRIVATE,
        Clock.systemUTC().instant());
  }

  /** In one piece, so that lines of two threads do not mix. */
  private static synchronized void say(String line) {
    OUT.print(line + "\n");
    OUT.flush();
  }

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    long number = numbers.incrementAndGet();
    CountDownLatch latch = new CountDownLatch(1);
    posted.put(number, latch);
    String text = FakePlatform.text(reply).replace('\n', ' ');
    say("POST " + number + " " + place.conversation() + " " + text);
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new DeliveryException(Outcome.UNKNOWN, "no answer", null, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new MessageRef(place, Long.toString(number));
  }

  @Override
  public String name() {
    return FakePlatform.NAME;
  }

  @Override
  public Limits limits() {
    return new Limits(4_000);
  }

  @Override
  public String status() {
    return "mortal";
  }

  @Override
  public void close() {}
}
