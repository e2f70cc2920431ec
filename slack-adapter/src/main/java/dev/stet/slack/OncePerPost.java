package dev.stet.slack;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hands each post over once, though Slack tells of it more often: as a mention and as a message,
 * and again when an acknowledgement was late. Only a short memory, that spares the inbox work; the
 * inbox itself remembers across restarts.
 */
final class OncePerPost implements Inbox {
  private static final int STRIPES = 64;
  private static final int REMEMBERED = 4096;

  private final Inbox inbox;
  private final Object[] stripes =
      IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();
  private final Map<String, Boolean> accepted =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  OncePerPost(Inbox inbox) {
    this.inbox = inbox;
  }

  /**
   * The second of two deliveries waits for the first: it must not be acknowledged while the first
   * may still fail.
   */
  @Override
  public void accept(Inbound inbound) {
    once(inbound.id(), () -> inbox.accept(inbound));
  }

  /** Does something unless it was done. */
  void once(String id, Runnable task) {
    synchronized (stripes[Math.floorMod(id.hashCode(), STRIPES)]) {
      if (!isAccepted(id)) {
        task.run();
        remember(id);
      }
    }
  }

  private boolean isAccepted(String id) {
    synchronized (accepted) {
      return accepted.containsKey(id);
    }
  }

  private void remember(String id) {
    synchronized (accepted) {
      accepted.put(id, true);
    }
  }
}
