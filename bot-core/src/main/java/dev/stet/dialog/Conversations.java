package dev.stet.dialog;

import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest conversations, each of one person in one place. The oldest are forgotten. */
final class Conversations {
  private static final int REMEMBERED = 1_000;

  private final Map<Key, Conversation> latest =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Conversation> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized Optional<Conversation> find(Place place, UserRef person) {
    return Optional.ofNullable(latest.get(new Key(place, person)));
  }

  synchronized void remember(Place place, UserRef person, Conversation conversation) {
    latest.put(new Key(place, person), conversation);
  }

  private record Key(Place place, UserRef person) {}
}
