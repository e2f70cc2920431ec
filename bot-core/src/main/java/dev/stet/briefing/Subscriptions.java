package dev.stet.briefing;

import java.util.List;
import java.util.Optional;

/** Keeps subscriptions: one a recipient. */
public interface Subscriptions {
  Optional<Subscription> of(Recipient recipient);

  /** By its id; empty: there is none. */
  Optional<Subscription> find(String id);

  /** All of them, in the order of their ids. */
  List<Subscription> all();

  /** Keeps one. Its cursor is never put back. */
  void put(Subscription subscription);

  /**
   * Notes that one cannot be delivered any more.
   *
   * @return whether it was active until now: of several who notice, one is told so
   */
  boolean lose(String id);
}
