package dev.stet.dialog;

import dev.stet.answer.AnswerLog;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.text.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conversation that a message goes on with: in memory or, when the process was started
 * since, by asking again what was asked then. Where that does not show what was shown then, there
 * is nothing to go on with.
 */
final class Recall {
  /** A chain of questions that complete each other is no longer than a conversation. */
  private static final int DEEPEST = 20;

  private final Conversations conversations;
  private final AnswerLog log;
  private final Asking asking;
  private final UnaryOperator<Place> room;

  /**
   * A memory.
   *
   * @param room as of {@link dev.stet.chat.ChatPlatform#room}
   */
  Recall(Conversations conversations, AnswerLog log, Asking asking, UnaryOperator<Place> room) {
    this.conversations = conversations;
    this.log = log;
    this.asking = asking;
    this.room = room;
  }

  /** Asks something as it was asked at another time. */
  @FunctionalInterface
  interface Asking {
    /** Where whoever asked then stood; empty: it got no answer that one could go on with. */
    Optional<Conversation> again(AnswerLog.Recalled asked, @Nullable Conversation before);
  }

  /**
   * The conversation.
   *
   * @param answer the name of its answer; null: the last one of whoever wrote the message
   */
  Optional<Conversation> find(Inbound.Message message, @Nullable String answer) {
    return find(message, answer, DEEPEST);
  }

  private Optional<Conversation> find(
      Inbound.Message message, @Nullable String answer, int deepest) {
    AnswerLog.Asked here = Journal.asked(message);
    if (answer != null) {
      return conversations
          .find(message, answer)
          .or(() -> recalled(message, log.recall(here, answer), deepest));
    }
    String person = Journal.person(message.author());
    Optional<Conversation> found =
        conversations
            .find(message, null)
            .or(() -> recalled(message, log.recallLast(here, person), deepest));
    return found.isPresent() || !opensThread(message)
        ? found
        : conversations
            .last(message)
            .or(() -> recalled(message, log.recallLatest(here, person), deepest));
  }

  /**
   * Where each message to the bot alone has a thread for its answer, whoever writes a new one goes
   * on with the conversation. Where others are, a thread is a matter of its own.
   */
  private boolean opensThread(Inbound.Message message) {
    return message.audience().isAlone() && !room.apply(message.place()).equals(message.place());
  }

  private Optional<Conversation> recalled(
      Inbound.Message message, Optional<AnswerLog.Recalled> asked, int deepest) {
    if (asked.isEmpty() || deepest == 0 || isClosed(asked.get(), message)) {
      return Optional.empty();
    }
    AnswerLog.Recalled then = asked.get();
    @Nullable Conversation before =
        then.after().isEmpty() ? null : find(message, then.after(), deepest - 1).orElse(null);
    if (before == null && !then.after().isEmpty()) {
      return Optional.empty();
    }
    Optional<Conversation> found =
        asking
            .again(then, before)
            .filter(it -> shows(it, then))
            .map(it -> it.named(then.answer()).seen(then.upTo()));
    found.ifPresent(it -> conversations.remember(message.place(), message.author(), it));
    return found;
  }

  /** Where nobody reads along, an answer is its asker's alone. */
  private static boolean isClosed(AnswerLog.Recalled asked, Inbound.Message message) {
    return message.audience().readsAlone()
        && !asked.person().equals(Journal.person(message.author()));
  }

  private static boolean shows(Conversation now, AnswerLog.Recalled then) {
    List<Passage> shown = new Told(now, "", 0, then.upTo()).passages();
    Set<Passage> all = new HashSet<>(shown);
    return all.containsAll(then.shown());
  }
}
