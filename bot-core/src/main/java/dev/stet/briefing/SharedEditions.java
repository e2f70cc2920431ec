package dev.stet.briefing;

import dev.stet.question.Clearance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes each edition once for all who are to be told the same. */
final class SharedEditions {
  /** Kept for those who are due a little later. */
  private static final int KEPT = 32;

  private final Newsroom newsroom;
  private final Books books;
  private final Map<Order, Made> made = new LinkedHashMap<>();

  SharedEditions(Newsroom newsroom, Books books) {
    this.newsroom = newsroom;
    this.books = books;
  }

  /**
   * The edition that a subscription gets for what came in by a moment. One at a time is made: each
   * takes all the memory there is for that.
   */
  synchronized Made of(Subscription subscription, Instant to, Clearance reads) {
    List<String> told = books.archive().told(subscription.id(), to);
    Commission plain = subscription.commission(to);
    Order order = new Order(plain.period(), plain.topics(), plain.length(), told, reads);
    Made before = made.get(order);
    if (before != null) {
      return before;
    }
    Commission commission = plain.after(books.archive().shown(told));
    Made fresh = new Made(commission, newsroom.edition(commission, reads));
    made.put(order, fresh);
    if (made.size() > KEPT) {
      made.remove(made.keySet().iterator().next());
    }
    return fresh;
  }

  /** An edition and what it was made by. */
  record Made(Commission commission, Edition edition) {}

  /** All that makes a difference. */
  private record Order(
      Period period, Topics topics, Commission.Length length, List<String> told, Clearance reads) {}
}
