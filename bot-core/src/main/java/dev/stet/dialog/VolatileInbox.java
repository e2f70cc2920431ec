package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An inbox for places that live no longer than the process: it remembers the latest events. */
final class VolatileInbox implements DurableInbox {
  private static final int REMEMBERED = 10_000;

  private final Map<String, List<MessageRef>> replies =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<MessageRef>> eldest) {
          return size() > REMEMBERED;
        }
      };
  private long last;
  private int doubtful;

  @Override
  public synchronized Optional<Claim> claim(Inbound.Written written, Instant now) {
    return replies.putIfAbsent(written.id(), new ArrayList<>()) == null
        ? Optional.of(new Claim(++last, written, 0, Doubt.NONE))
        : Optional.empty();
  }

  @Override
  public List<Claim> unfinished(String platform) {
    return List.of();
  }

  @Override
  public void sending(Claim claim, Page page) {}

  @Override
  public void unsent(Claim claim, Page page) {}

  @Override
  public synchronized void sent(Claim claim, Page page, MessageRef message) {
    replies.computeIfAbsent(claim.written().id(), _ -> new ArrayList<>()).add(message);
  }

  @Override
  public synchronized void finish(Claim claim, End end) {
    doubtful += end == End.DOUBTFUL ? 1 : 0;
  }

  @Override
  public synchronized List<MessageRef> replies(String platform, String message) {
    return List.copyOf(replies.getOrDefault(message, List.of()));
  }

  @Override
  public synchronized int doubtful() {
    return doubtful;
  }

  @Override
  public @Nullable String language(String platform, String message) {
    return null;
  }

  @Override
  public void moved(Place from, Place to) {}

  @Override
  public void forgetBefore(Instant moment) {}
}
