package dev.stet.dialog;

import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers whom the bot's admins have let in, and how conversations want to be spoken to. All that
 * it is told is durable at once.
 */
public interface Admissions {
  /** As what a person was let in; empty: they were not. */
  Optional<Rank> of(UserRef person);

  /** Whether a conversation was let in, with all who write there. */
  boolean admits(Place place);

  /** Whether anybody looks after the bot on a platform. */
  boolean hasAdmin(String platform);

  /** Lets one more person in, who shows this code before a moment. */
  void invite(String code, Rank rank, Instant until);

  /** Lets in whoever shows a code that nobody has shown before; empty: it is no such code. */
  Optional<Rank> redeem(String code, UserRef person, Instant now);

  /** Lets a conversation in. */
  void admit(Place place);

  /** The language that a conversation wants to be spoken to in; empty: each in their own. */
  Optional<String> language(Place place);

  /** Speaks to a conversation in a language from now on; empty: to each in their own. */
  void speak(Place place, String language);

  /** A conversation goes on under another name; if it was let in, it still is. */
  void moved(Place from, Place to);

  /** Sends a person or a conversation of a platform away again; false: they were never let in. */
  boolean dismiss(String platform, String id);
}
