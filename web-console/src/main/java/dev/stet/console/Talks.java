package dev.stet.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest conversations, by browser. They live as long as the process. */
final class Talks {
  private static final int REMEMBERED = 1_000;

  private final Map<String, Talk> talks =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Talk> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized Talk open(String conversation) {
    return talks.computeIfAbsent(conversation, id -> new Talk());
  }

  synchronized Optional<Talk> find(String conversation) {
    return Optional.ofNullable(talks.get(conversation));
  }
}
