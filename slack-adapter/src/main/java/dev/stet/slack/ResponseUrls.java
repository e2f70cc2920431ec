package dev.stet.slack;

import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The addresses at which commands and pressed buttons want their answers. Such an address reaches a
 * person where the bot is no member, a few times and for a while; that of a button can also change
 * the message with the button. Whoever holds it can write there: it stays in memory and out of
 * logs.
 */
final class ResponseUrls {
  /** Slack's own limits are 30 minutes and 5 uses; a request that is under way needs some time. */
  private static final Duration LIFE = Duration.ofMinutes(29);

  private static final int USES = 5;

  private final SlackSettings settings;
  private final InstantSource clock;
  private final ConcurrentMap<Record, Ticket> tickets = new ConcurrentHashMap<>();

  ResponseUrls(SlackSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps an address.
   *
   * @param about the place of a command, or the message of ours that has the button
   */
  void remember(Record about, String url) {
    Instant now = clock.instant();
    tickets.values().removeIf(t -> !t.usable(now));
    if (!url.isEmpty() && settings.trusts(URI.create(url))) {
      tickets.put(about, new Ticket(url, now.plus(LIFE), USES));
    }
  }

  /** Stands for the answer to a message, where that stands in no place of its own. */
  static Record of(Inbound.Message message) {
    return new MessageRef(message.place(), message.id());
  }

  /** The newest address for it; each call uses it up by one. */
  Optional<String> take(Record about) {
    Instant now = clock.instant();
    Ticket ticket = tickets.computeIfPresent(about, (p, t) -> t.usable(now) ? t.used() : null);
    return Optional.ofNullable(ticket).map(Ticket::url);
  }

  private record Ticket(String url, Instant end, int left) {
    boolean usable(Instant now) {
      return left > 0 && now.isBefore(end);
    }

    Ticket used() {
      return new Ticket(url, end, left - 1);
    }

    /** Without the address, which is a secret. */
    @Override
    public String toString() {
      return "Ticket[end=" + end + ", left=" + left + "]";
    }
  }
}
