package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest conversations. Where somebody stands is their own affair; an answer belongs to the
 * place where it was given: whoever sees its buttons may press them. The oldest are forgotten.
 */
final class Conversations {
  private static final int REMEMBERED = 2_000;

  private final Map<Named, Kept> answers = new Newest<>(REMEMBERED);
  private final Map<Key, String> latest = new Newest<>(REMEMBERED);

  /**
   * Where the author of a message stands with an answer. Where nobody reads along, an answer is its
   * asker's alone.
   *
   * @param answer its name; null: the last one they got
   */
  synchronized Optional<Conversation> find(Inbound.Message message, @Nullable String answer) {
    Place place = message.place();
    UserRef person = message.author();
    @Nullable String name = answer == null ? latest.get(new Key(place, person)) : answer;
    return name == null
        ? Optional.empty()
        : Optional.ofNullable(answers.get(Named.in(place, name)))
            .filter(kept -> !message.audience().readsAlone() || kept.person().equals(person))
            .map(Kept::conversation);
  }

  /** Where they stand in the latest of all threads that they have with the bot alone. */
  synchronized Optional<Conversation> last(Inbound.Message message) {
    @Nullable String name = null;
    for (Map.Entry<Key, String> each : latest.entrySet()) {
      if (each.getKey().isOf(message)) {
        name = each.getValue();
      }
    }
    return name == null ? Optional.empty() : find(message, name);
  }

  synchronized void remember(Place place, UserRef person, Conversation conversation) {
    answers.put(Named.in(place, conversation.name()), new Kept(person, conversation));
    latest.put(new Key(place, person), conversation.name());
  }

  /** Forgets where a person stands, wherever that is. */
  synchronized void forget(UserRef person) {
    latest.keySet().removeIf(key -> key.person().equals(person));
    answers.values().removeIf(kept -> kept.person().equals(person));
  }

  private record Key(Place place, UserRef person) {
    /** Whether somebody wrote in the same conversation, whatever the thread. */
    boolean isOf(Inbound.Message message) {
      Place there = message.place();
      return person.equals(message.author())
          && place.platform().equals(there.platform())
          && place.conversation().equals(there.conversation());
    }
  }

  private record Kept(UserRef person, Conversation conversation) {}

  /** An answer by its name in a conversation of a platform, whatever the thread. */
  private record Named(String platform, String conversation, String name) {
    static Named in(Place place, String name) {
      return new Named(place.platform(), place.conversation(), name);
    }
  }

  /** Forgets what was not used for the longest time. */
  private static final class Newest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Newest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
