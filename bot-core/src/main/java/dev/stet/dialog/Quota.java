package dev.stet.dialog;

import dev.stet.chat.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what happened lately under some names, so that no more happens than rates allow. */
final class Quota {
  /** Names are forgotten when there are more and nothing is left to remember of them. */
  private static final int MANY = 1_000;

  private final Map<Object, Recent> recent = new HashMap<>();

  /**
   * Takes the right to do it now.
   *
   * @return zero: taken; else how long to wait before asking again
   */
  synchronized Duration take(Object name, List<Rate> rates, Instant now) {
    Duration wait = wait(name, rates, now);
    if (wait.isZero()) {
      recent.computeIfAbsent(name, _ -> new Recent()).note(now, rates);
      forget(now);
    }
    return wait;
  }

  /** How long it would have to wait; zero: not at all. */
  synchronized Duration wait(Object name, List<Rate> rates, Instant now) {
    Recent known = recent.get(name);
    return known == null ? Duration.ZERO : known.wait(rates, now);
  }

  /** Lets nothing happen under a name before a moment, whatever the rates. */
  synchronized void hold(Object name, Instant until) {
    recent.computeIfAbsent(name, _ -> new Recent()).hold(until);
  }

  private void forget(Instant now) {
    if (recent.size() > MANY) {
      recent.values().removeIf(each -> !each.forgettable.isAfter(now));
    }
  }

  /** What happened lately under one name. */
  private static final class Recent {
    private final Deque<Instant> times = new ArrayDeque<>();
    private Instant held = Instant.MIN;
    private Instant forgettable = Instant.MIN;

    void note(Instant now, List<Rate> rates) {
      times.addLast(now);
      int most = rates.stream().mapToInt(Rate::messages).max().orElse(0);
      while (times.size() > most) {
        times.removeFirst();
      }
      rates.forEach(rate -> forgettable = later(forgettable, now.plus(rate.within())));
    }

    void hold(Instant until) {
      held = later(held, until);
      forgettable = later(forgettable, until);
    }

    Duration wait(List<Rate> rates, Instant now) {
      Instant free = held;
      for (Rate rate : rates) {
        if (times.size() >= rate.messages()) {
          Instant first = times.stream().skip(times.size() - rate.messages()).findFirst().get();
          free = later(free, first.plus(rate.within()));
        }
      }
      return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }
  }
}
