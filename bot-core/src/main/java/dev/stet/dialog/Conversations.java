package dev.stet.dialog;

import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest conversations, each of one person in one place. The oldest are forgotten. */
final class Conversations {
  private static final int REMEMBERED = 1_000;

  /** Answers whose buttons still work. */
  private static final int ANSWERS = 20;

  private final Map<Key, Map<String, Conversation>> latest = new Newest<>(REMEMBERED);

  /**
   * Where a person stands with an answer.
   *
   * @param answer its name; null: the last one
   */
  synchronized Optional<Conversation> find(Place place, UserRef person, @Nullable String answer) {
    Map<String, Conversation> theirs = latest.getOrDefault(new Key(place, person), Map.of());
    return answer == null
        ? theirs.values().stream().reduce((earlier, later) -> later)
        : Optional.ofNullable(theirs.get(answer));
  }

  synchronized void remember(Place place, UserRef person, Conversation conversation) {
    latest
        .computeIfAbsent(new Key(place, person), key -> new Newest<>(ANSWERS))
        .put(Conversation.name(conversation.answer()), conversation);
  }

  /** Forgets where a person stands, wherever that is. */
  synchronized void forget(UserRef person) {
    latest.keySet().removeIf(key -> key.person().equals(person));
  }

  private record Key(Place place, UserRef person) {}

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
