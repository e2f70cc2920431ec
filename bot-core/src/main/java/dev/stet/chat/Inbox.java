package dev.stet.chat;

/** Takes what happened on a platform. */
@FunctionalInterface
public interface Inbox {
  /**
   * Takes one event. When this returns the event is in safe hands and the adapter may acknowledge
   * it; the work itself happens later and on another thread. Handing over an event again is
   * harmless.
   */
  void accept(Inbound inbound);
}
