package dev.stet.corpus.feeds;

import dev.stet.corpus.web.Fetched.Tags;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed.
 *
 * @param id its number, by which people name it
 */
public record Feed(long id, Source source, State state) {
  /** How often a feed is visited where nobody says. */
  public static final Duration USUAL = Duration.ofMinutes(15);

  /**
   * What somebody wants of it.
   *
   * @param address as it was given
   * @param collection in which its documents lie
   * @param every how often it is visited
   */
  public record Source(URI address, String collection, Duration every, Origin origin) {
    public Source {
      if (!collection.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,60}")) {
        throw new IllegalArgumentException(
            "[feeds] collection needs letters and digits, not: " + collection);
      }
    }
  }

  /** Who wants it. */
  public enum Origin {
    /** The settings: what is no longer in them is no longer followed. */
    SETTINGS,
    /** Somebody in chat. */
    CHAT
  }

  /**
   * How far it was followed.
   *
   * @param at where it stands now: others may have moved it for good
   * @param due when it is visited next
   * @param title as it calls itself; empty: not known yet
   */
  public record State(URI at, Tags tags, Instant due, Health health, String title) {
    /** Of one that was never visited. */
    public static State fresh(URI address, Instant now) {
      return new State(address, Tags.NONE, now, Health.GOOD, "");
    }
  }

  /**
   * Whether it brings anything.
   *
   * @param failures visits in vain since the last good one
   * @param trouble one clause about the last of them: "answers 503"; null: there is none
   * @param since when the first of them was; null: there is none
   */
  public record Health(int failures, @Nullable String trouble, @Nullable Instant since) {
    /** Nothing is wrong with it. */
    public static final Health GOOD = new Health(0, null, null);

    Health failed(String reason, Instant now) {
      return new Health(failures + 1, reason, since == null ? now : since);
    }
  }

  /** What it is called: its title, else its host. */
  public String name() {
    String host = source.address().getHost();
    return !state.title().isEmpty()
        ? state.title()
        : host == null ? source.address().toString() : host;
  }

  Feed in(State now) {
    return new Feed(id, source, now);
  }
}
