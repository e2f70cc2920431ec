package dev.stet.console;

import dev.stet.chat.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The conversation of one browser. The bot replies to one thing after the other, in their order.
 */
final class Talk {
  private static final int REMEMBERED = 40;

  private final List<Turn> turns = new ArrayList<>();
  private int next = 1;

  /** Notes what a person said. */
  synchronized Turn say(String words) {
    return add(words);
  }

  /** Notes what the bot said to the first thing that it has not replied to yet. */
  synchronized Turn reply(Reply reply) {
    Turn turn = turns.stream().filter(Turn::isOpen).findFirst().orElseGet(() -> add(""));
    turn.close(reply);
    return turn;
  }

  private Turn add(String words) {
    if (turns.size() >= REMEMBERED) {
      turns.removeFirst();
    }
    Turn turn = new Turn(next++, words);
    turns.add(turn);
    return turn;
  }

  synchronized List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** What a person said, and what the bot said to it. */
  static final class Turn {
    private final int number;
    private final String said;
    private final CountDownLatch replied = new CountDownLatch(1);
    private volatile Optional<Reply> reply = Optional.empty();

    private Turn(int number, String said) {
      this.number = number;
      this.said = said;
    }

    int number() {
      return number;
    }

    /** Empty: nothing, the bot spoke of its own accord. */
    String said() {
      return said;
    }

    Optional<Reply> reply() {
      return reply;
    }

    private boolean isOpen() {
      return reply.isEmpty();
    }

    private void close(Reply words) {
      reply = Optional.of(words);
      replied.countDown();
    }

    /** Waits for the reply, and gives up after a while. */
    void await(Duration patience) {
      try {
        boolean _ = replied.await(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
