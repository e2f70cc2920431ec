package dev.stet.dialog;

import dev.stet.chat.Attachment;
import dev.stet.chat.Attachments;
import dev.stet.chat.Button;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Rate;
import dev.stet.chat.Reply;
import dev.stet.chat.Sharing;
import dev.stet.chat.Whispers;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A platform that only remembers, and fails when it is told to. */
final class FakePlatform implements ChatPlatform, Whispers, Sharing, Attachments {
  static final String NAME = "fake";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Shown> shown = new ArrayList<>();
  private final Deque<DeliveryException> failures = new ArrayDeque<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final List<String> whispers = new ArrayList<>();
  private List<Rate> rates = List.of();
  private int characters = 4_000;
  private int attempts;
  private boolean threads;

  /**
   * A message as people see it.
   *
   * @param edits how often it was changed
   * @param nanos when it was sent
   */
  record Shown(MessageRef ref, Reply reply, int edits, long nanos) {
    String text() {
      return FakePlatform.text(reply);
    }

    /** What its buttons say. */
    List<String> actions() {
      return reply.blocks().stream()
          .flatMap(block -> block instanceof Reply.Block.Note it ? it.buttons().stream() : null)
          .flatMap(button -> button instanceof Button.Act it ? Stream.of(it.action()) : null)
          .toList();
    }

    /** What the button with this label says for whoever presses it. */
    String action(String label) {
      return reply.blocks().stream()
          .filter(Reply.Block.Note.class::isInstance)
          .flatMap(block -> ((Reply.Block.Note) block).buttons().stream())
          .filter(button -> button.label().equals(label))
          .map(button -> ((Button.Act) button).action())
          .findFirst()
          .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply));
    }
  }

  /** The next attempts to send fail like this. */
  synchronized void fail(DeliveryException... like) {
    failures.addAll(List.of(like));
  }

  synchronized void setRates(Rate... allowed) {
    rates = List.of(allowed);
  }

  /** Each message has a thread for its answer. */
  synchronized void openThreads() {
    threads = true;
  }

  @Override
  public synchronized Place room(Place place) {
    return threads ? new Place(NAME, place.conversation(), null) : place;
  }

  synchronized void setCharacters(int most) {
    characters = most;
  }

  synchronized void clear() {
    shown.clear();
  }

  synchronized List<Shown> shown() {
    return List.copyOf(shown);
  }

  synchronized int attempts() {
    return attempts;
  }

  synchronized List<String> texts() {
    return shown.stream().map(Shown::text).toList();
  }

  /** Waits until so many messages are there. */
  List<String> await(int messages) {
    return await(messages, PATIENCE);
  }

  synchronized List<String> await(int messages, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (shown.size() < messages) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("waited in vain, there is only " + texts());
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return texts();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public synchronized Limits limits() {
    return new Limits(characters);
  }

  @Override
  public synchronized List<Rate> rates(Place place) {
    return rates;
  }

  @Override
  public void start(Inbox inbox) {}

  @Override
  public synchronized MessageRef send(Place place, Reply reply) throws DeliveryException {
    attempts++;
    DeliveryException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    MessageRef ref = new MessageRef(place, Integer.toString(shown.size() + 1));
    shown.add(new Shown(ref, reply, 0, System.nanoTime()));
    notifyAll();
    return ref;
  }

  @Override
  public synchronized void edit(MessageRef message, Reply reply) {
    shown.replaceAll(each ->
        each.ref().equals(message)
            ? new Shown(message, reply, each.edits() + 1, each.nanos())
            : each);
    notifyAll();
  }

  /** A file that somebody may send along. */
  synchronized Attachment file(String name, byte[] content) {
    files.put(name, content);
    return new Attachment(name, name, content.length);
  }

  @Override
  public synchronized InputStream open(Attachment attachment) throws IOException {
    byte[] content = files.get(attachment.id());
    if (content == null) {
      throw new FileNotFoundException(attachment.id());
    }
    return new ByteArrayInputStream(content);
  }

  @Override
  public MessageRef send(Place place, Reply reply, String name, String text)
      throws DeliveryException {
    return send(place, reply);
  }

  @Override
  public synchronized void whisper(Inbound.Press press, Reply reply) {
    whispers.add(text(reply));
    notifyAll();
  }

  @Override
  public MessageRef share(Inbound.Press press, String by, Reply reply) throws DeliveryException {
    List<Reply.Block> blocks = new ArrayList<>();
    blocks.add(Reply.Block.paragraph(by + " @" + press.author().id()));
    blocks.addAll(reply.blocks());
    return send(press.place(), new Reply(blocks));
  }

  /** What those who pressed something were told alone. */
  synchronized List<String> whispers() {
    return List.copyOf(whispers);
  }

  /** Waits until all that was taken has ended: a dialog that is closed leaves the rest. */
  static void awaitEnd(DurableInbox inbox) {
    long end = System.nanoTime() + PATIENCE.multipliedBy(6).toNanos();
    while (!inbox.unfinished(NAME).isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for the end of what was taken");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Waits until somebody who pressed a button was told something alone. */
  synchronized String awaitWhisper() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (whispers.isEmpty() && System.nanoTime() < end) {
        wait(PATIENCE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (whispers.isEmpty()) {
      throw new AssertionError("nobody was told anything alone");
    }
    return whispers.getLast();
  }

  static String text(Reply reply) {
    return reply.blocks().stream()
        .map(block -> block.text().characters())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String status() {
    return NAME;
  }

  @Override
  public void close() {}
}
