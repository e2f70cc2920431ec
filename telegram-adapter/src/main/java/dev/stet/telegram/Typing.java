package dev.stet.telegram;

import dev.stet.chat.Place;
import dev.stet.chat.Signals.Working;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/**
 * Shows that the bot is typing, until it has answered or Telegram does not want to hear it.
 *
 * <p>It begins a blink after the question: most answers are there by then, and a signal that
 * overtakes nothing but arrives behind its answer would stay on the screen for five seconds.
 */
final class Typing {
  private static final Duration BLINK = Duration.ofMillis(200);

  /** Telegram shows it for five seconds. */
  private static final Duration AGAIN = Duration.ofSeconds(4);

  private final Errands errands;
  private final Duration again;

  Typing(Errands errands) {
    this(errands, AGAIN);
  }

  Typing(Errands errands, Duration again) {
    this.errands = errands;
    this.again = again;
  }

  /** Begins; there is nothing to be seen where somebody picks from a list. */
  Working in(Place place) {
    if (InlineResults.isList(place)) {
      return () -> {};
    }
    SendChatAction action = new SendChatAction(place.conversation(), ActionType.TYPING.toString());
    action.setMessageThreadId(MessageRenderer.topic(place));
    AtomicBoolean over = new AtomicBoolean();
    ScheduledFuture<?> ticks = begin(action, over);
    return () -> {
      over.set(true);
      ticks.cancel(false);
    };
  }

  private ScheduledFuture<?> begin(SendChatAction action, AtomicBoolean over) {
    return errands.every(
        BLINK,
        again,
        () -> {
          if (!over.get()) {
            errands.run(action, () -> over.set(true));
          }
        });
  }
}
