package dev.stet.launcher;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.UserRef;
import dev.stet.dialog.Access;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.Knowledge;
import java.time.Clock;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The terminal as a chat platform: one person, one place, one message after the other. */
final class Terminal implements ChatPlatform {
  private static final String NAME = "terminal";

  /** A screen scrolls, so that no reply has to be cut. */
  private static final Limits LIMITS = new Limits(1_000_000);

  private final Environment environment;
  private final TerminalRenderer renderer;
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
  private final Clock clock;
  private int messages;

  Terminal(Environment environment, Clock clock) {
    this.clock = clock;
    this.environment = environment;
    this.renderer = new TerminalRenderer(environment.onTerminal(), environment.width());
  }

  /** Hands over line after line, and prints the reply to each before the next is taken. */
  void converse(Knowledge knowledge, Iterator<String> lines) {
    try (Dialog dialog = new Dialog(this, knowledge, Access.owner())) {
      while (lines.hasNext()) {
        dialog.accept(message(lines.next()));
        environment.out().print(renderer.render(replies.take()));
        environment.out().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Inbound message(String line) {
    messages++;
    return new Inbound.Message(
        NAME + messages,
        new Place(NAME, NAME, null),
        new UserRef(NAME, NAME),
        line,
        Inbound.Audience.PRIVATE,
        clock.instant());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Limits limits() {
    return LIMITS;
  }

  @Override
  public void start(Inbox inbox) {
    throw new IllegalStateException("a terminal speaks only while it converses");
  }

  @Override
  public MessageRef send(Place place, Reply reply) {
    replies.add(reply);
    return new MessageRef(place, NAME + messages);
  }

  @Override
  public String status() {
    return "here";
  }

  @Override
  public void close() {}
}
