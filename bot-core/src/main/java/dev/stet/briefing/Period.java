package dev.stet.briefing;

import dev.stet.question.TimeWindow;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time that a briefing is about.
 *
 * @param from its first moment
 * @param to the moment it ends before, or now
 */
public record Period(Instant from, Instant to, ZoneId zone) {
  private static final Duration DAY = Duration.ofDays(1);

  private static final Pattern RANGE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\s*(?:\\.\\.|to|–)\\s*(\\d{4}-\\d\\d-\\d\\d)");

  private static final Pattern LAST_DAYS =
      Pattern.compile("(?:last|past) (\\d{1,3}) (hours?|days?|weeks?)");

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("[period] ends before it begins: " + from + " " + to);
    }
  }

  /** The last 24 hours. */
  public static Period lastDay(Instant now, ZoneId zone) {
    return new Period(now.minus(DAY), now, zone);
  }

  /**
   * What somebody calls a time: "today", "yesterday", "last week" (Monday to Sunday), "past week"
   * (seven times 24 hours), "last 3 days", "since Monday", "2026-03-02..2026-03-08". Empty: it is
   * none of these.
   */
  public static Optional<Period> of(String written, Instant now, ZoneId zone) {
    String words = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    LocalDate today = now.atZone(zone).toLocalDate();
    return switch (words) {
      case "" -> Optional.of(lastDay(now, zone));
      case "today" -> Optional.of(new Period(start(today, zone), now, zone));
      case "yesterday" -> Optional.of(days(today.minusDays(1), today, zone));
      case "this week" -> Optional.of(new Period(start(monday(today), zone), now, zone));
      case "last week" -> Optional.of(days(monday(today).minusWeeks(1), monday(today), zone));
      case "past week" -> Optional.of(new Period(now.minus(DAY.multipliedBy(7)), now, zone));
      default ->
          counted(words, now, zone).or(() -> range(words, zone)).or(() -> since(words, now, zone));
    };
  }

  private static Optional<Period> counted(String words, Instant now, ZoneId zone) {
    Matcher matcher = LAST_DAYS.matcher(words);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    Duration unit =
        switch (matcher.group(2).charAt(0)) {
          case 'h' -> Duration.ofHours(1);
          case 'w' -> DAY.multipliedBy(7);
          default -> DAY;
        };
    return Optional.of(new Period(now.minus(unit.multipliedBy(count)), now, zone));
  }

  private static Optional<Period> range(String words, ZoneId zone) {
    Matcher matcher = RANGE.matcher(words);
    try {
      if (matcher.matches()) {
        LocalDate last = LocalDate.parse(matcher.group(2));
        return Optional.of(days(LocalDate.parse(matcher.group(1)), last.plusDays(1), zone));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Period> since(String words, Instant now, ZoneId zone) {
    if (!words.startsWith("since ")) {
      return Optional.empty();
    }
    Optional<TimeWindow> window = TimeWindow.since(words.substring("since ".length()), now, zone);
    @Nullable Instant from = window.isEmpty() ? null : window.get().from();
    return from == null || from.isAfter(now)
        ? Optional.empty()
        : Optional.of(new Period(from, now, zone));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Period days(LocalDate first, LocalDate behindLast, ZoneId zone) {
    return new Period(start(first, zone), start(behindLast, zone), zone);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  /** Whether a moment lies behind its first one and not behind its end: periods in a row. */
  boolean hasSince(Instant moment) {
    return moment.isAfter(from) && !moment.isAfter(to);
  }

  /** Whether some of a day is in it. */
  boolean touches(LocalDate day) {
    return start(day, zone).isBefore(to) && start(day.plusDays(1), zone).isAfter(from);
  }

  /** The day on which it ends. */
  LocalDate lastDate() {
    return to.minusMillis(1).atZone(zone).toLocalDate();
  }
}
