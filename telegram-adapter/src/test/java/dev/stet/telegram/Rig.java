package dev.stet.telegram;

import dev.stet.chat.Button;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.telegram.TelegramSettings.Options;
import dev.stet.telegram.TelegramSettings.Timing;
import dev.stet.testkit.telegram.LoopbackBotApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A server, the adapter over the real library, and an inbox to look into. */
final class Rig implements AutoCloseable {
  /** As short as the library allows: a poll counts in seconds. */
  static final Timing QUICK =
      new Timing(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofSeconds(30));

  static final Place CHAT = new Place("telegram", "42", null);

  final LoopbackBotApi server;
  final TelegramPlatform platform;
  private final LinkedBlockingQueue<Inbound> arrived = new LinkedBlockingQueue<>();

  private Rig(LoopbackBotApi server, Timing timing, Options options) {
    this.server = server;
    this.platform =
        new TelegramPlatform(
            new TelegramSettings(LoopbackBotApi.TOKEN, server.url(), timing, options),
            Clock.systemUTC());
  }

  /** Ready to send; nothing polls. */
  static Rig sending() {
    return sending(Options.STANDARD);
  }

  static Rig sending(Options options) {
    return new Rig(LoopbackBotApi.start(), QUICK, options);
  }

  /** Polling with an inbox that takes everything. */
  static Rig polling() {
    return polling(QUICK, null);
  }

  /** Polling; the inbox asks {@code doorman} first, which may refuse by throwing. */
  static Rig polling(Timing timing, @Nullable Inbox doorman) {
    Rig rig = new Rig(LoopbackBotApi.start(), timing, Options.STANDARD);
    rig.start(doorman);
    return rig;
  }

  static TelegramPlatform platform(URI url, Timing timing) {
    return new TelegramPlatform(
        new TelegramSettings(LoopbackBotApi.TOKEN, url, timing), Clock.systemUTC());
  }

  private void start(@Nullable Inbox doorman) {
    platform.start(inbound -> {
      if (doorman != null) {
        doorman.accept(inbound);
      }
      arrived.add(inbound);
    });
  }

  /** Takes what is reported or polled from now on. */
  void start() {
    start(null);
  }

  /** The next message that the inbox took; waits for it. */
  Inbound.Message awaitMessage() {
    return awaitFrom(arrived);
  }

  static Inbound.Message awaitFrom(LinkedBlockingQueue<Inbound> arrived) {
    return awaitFrom(arrived, Inbound.Message.class);
  }

  /** The next event that the inbox took, which has to be of a kind; waits for it. */
  <T extends Inbound> T await(Class<T> kind) {
    return awaitFrom(arrived, kind);
  }

  private static <T extends Inbound> T awaitFrom(
      LinkedBlockingQueue<Inbound> arrived, Class<T> kind) {
    try {
      Inbound next = arrived.poll(LoopbackBotApi.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (kind.isInstance(next)) {
        return kind.cast(next);
      }
      throw new AssertionError("no " + kind.getSimpleName() + " arrived in the inbox but " + next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the inbox", e);
    }
  }

  /** What the inbox took and nobody has looked at. */
  List<Inbound> arrived() {
    return List.copyOf(arrived);
  }

  MessageRef send(Block... blocks) throws DeliveryException {
    return platform.send(CHAT, new Reply(List.of(blocks)));
  }

  /** A line with buttons below it. */
  static Block.Note note(String text, Button... buttons) {
    return new Block.Note(RichText.plain(text), List.of(buttons));
  }

  static Block.Quote quote(String text) {
    return new Block.Quote(RichText.plain(text));
  }

  MessageRef say(String text) throws DeliveryException {
    return send(new Block.Paragraph(RichText.plain(text)));
  }

  /** Waits for something that nobody announces. */
  static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + LoopbackBotApi.PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain: " + what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** A port on which nobody listens. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static URI urlOf(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    platform.close();
    server.close();
  }
}
