package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How much one person, and the people of one place, may ask. Who asks more is told so once, and
 * again when a while has passed.
 *
 * @param person how fast a person may ask; empty: as fast as they like
 * @param place how fast a place's people may ask together
 * @param patience how long somebody waits for an answer before they are told that it takes longer
 */
public record Courtesy(List<Rate> person, List<Rate> place, Duration patience) {
  private static final List<Rate> REMINDERS = List.of(new Rate(1, Duration.ofMinutes(1)));

  public Courtesy {
    person = List.copyOf(person);
    place = List.copyOf(place);
  }

  /** More than anybody types. */
  public static Courtesy standard() {
    Duration minute = Duration.ofMinutes(1);
    return new Courtesy(List.of(new Rate(60, minute)), List.of(new Rate(180, minute)), minute);
  }

  /** For the one person at a terminal. */
  public static Courtesy unlimited() {
    return new Courtesy(List.of(), List.of(), Duration.ofMinutes(1));
  }

  /** Keeps count. */
  Watch watch() {
    return new Watch(this);
  }

  /** What is to be done with what came in. */
  enum Verdict {
    ANSWER,
    ASK_TO_WAIT,
    IGNORE
  }

  /** The count of what everybody asked lately. */
  static final class Watch {
    private final Courtesy courtesy;
    private final Quota asked = new Quota();
    private final Quota reminded = new Quota();

    private Watch(Courtesy courtesy) {
      this.courtesy = courtesy;
    }

    synchronized Verdict admit(Inbound.Written written, Instant now) {
      Map<Object, List<Rate>> rates =
          Map.of(written.author(), courtesy.person(), written.place(), courtesy.place());
      boolean allowed =
          rates.entrySet().stream()
              .allMatch(each -> asked.wait(each.getKey(), each.getValue(), now).isZero());
      if (allowed) {
        rates.forEach((name, rate) -> asked.take(name, rate, now));
        return Verdict.ANSWER;
      }
      return reminded.take(written.author(), REMINDERS, now).isZero()
          ? Verdict.ASK_TO_WAIT
          : Verdict.IGNORE;
    }
  }
}
