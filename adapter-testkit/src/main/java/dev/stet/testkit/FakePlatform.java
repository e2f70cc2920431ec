package dev.stet.testkit;

import dev.stet.chat.Button;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.UserRef;
import dev.stet.testkit.PlatformContract.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The simplest platform that keeps the contract, in memory: one person, alone with the bot. */
public class FakePlatform implements ChatPlatform, PlatformContract.Stage {
  private static final String NAME = "fake";
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");
  private static final Place PLACE = new Place(NAME, "1", null);
  private static final UserRef PERSON = new UserRef(NAME, "7");

  private final List<Reply> shown = new ArrayList<>();
  private final BlockingQueue<Inbound> inbox = new LinkedBlockingQueue<>();
  private @Nullable Inbound last;
  private @Nullable DeliveryException failure;
  private int events;

  @Override
  public ChatPlatform platform() {
    return this;
  }

  @Override
  public void write(String text) {
    Inbound.Message message =
        new Inbound.Message("m" + ++events, PLACE, PERSON, text, Inbound.Audience.PRIVATE, NOW);
    tell(message);
  }

  private void tell(Inbound inbound) {
    last = inbound;
    inbox.add(inbound);
  }

  @Override
  public void repeat() {
    if (last != null) {
      inbox.add(last);
    }
  }

  @Override
  public void press(String label) {
    Button.Act act =
        buttons(shown.getLast()).stream()
            .filter(Button.Act.class::isInstance)
            .map(Button.Act.class::cast)
            .filter(button -> button.label().equals(label))
            .findFirst()
            .orElseThrow();
    String id = "p" + ++events;
    Inbound.Message action =
        new Inbound.Message(id, PLACE, PERSON, act.action(), Inbound.Audience.PRIVATE, NOW);
    tell(new Inbound.Press(id, action, new MessageRef(PLACE, Integer.toString(shown.size()))));
  }

  @Override
  public Inbound next() {
    Inbound next = inbox.poll();
    if (next == null) {
      throw new AssertionError("nothing reached the inbox");
    }
    return next;
  }

  @Override
  public List<Seen> seen() {
    return shown.stream()
        .map(reply -> new Seen(text(reply), buttons(reply).stream().map(Button::label).toList()))
        .toList();
  }

  /** What a reader sees of a reply; for planting faults. */
  protected String text(Reply reply) {
    return reply.blocks().stream()
        .map(block -> block.text().characters())
        .collect(Collectors.joining("\n"));
  }

  private static List<Button> buttons(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Note.class::isInstance)
        .flatMap(block -> ((Block.Note) block).buttons().stream())
        .toList();
  }

  @Override
  public void tire(int seconds) {
    failure = new DeliveryException(Outcome.REFUSED, "tired", Duration.ofSeconds(seconds), null);
  }

  @Override
  public void block() {
    failure = new DeliveryException(Outcome.GONE, "blocked", null, null);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Limits limits() {
    return new Limits(4_000);
  }

  @Override
  public void start(Inbox taker) {}

  @Override
  public MessageRef send(Place place, Reply reply) throws DeliveryException {
    if (failure != null) {
      throw failure;
    }
    shown.add(reply);
    return new MessageRef(place, Integer.toString(shown.size()));
  }

  @Override
  public void edit(MessageRef message, Reply reply) {
    shown.set(Integer.parseInt(message.id()) - 1, reply);
  }

  @Override
  public String status() {
    return NAME;
  }

  @Override
  public void close() {}
}
