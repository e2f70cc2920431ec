package dev.stet.dialog;

import dev.stet.question.TimeWindow;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Says which days a stretch of time is: "last week: 11–17 March 2024, Europe/Kyiv". */
final class WindowWords {
  private final Wording wording;

  WindowWords(Wording wording) {
    this.wording = wording;
  }

  String of(TimeWindow window) {
    String zone =
        wording.zone().normalized().equals(ZoneOffset.UTC) ? "UTC" : wording.zone().getId();
    return wording.say("window", window.phrase(), days(window), zone);
  }

  private String days(TimeWindow window) {
    @Nullable Instant from = window.from();
    @Nullable Instant to = window.to();
    if (from == null) {
      return to == null ? "" : wording.say("window.to", last(to));
    }
    return to == null ? wording.say("window.from", first(from)) : between(from, to);
  }

  private String between(Instant from, Instant to) {
    String first = first(from);
    String last = last(to);
    if (first.equals(last)) {
      return first;
    }
    boolean days = at(from).toLocalTime().equals(LocalTime.MIDNIGHT);
    String month = first.substring(first.indexOf(' ') + 1);
    return days && last.endsWith(" " + month)
        ? wording.say("window.days", first.substring(0, first.indexOf(' ')), last)
        : wording.say("window.between", first, last);
  }

  private String first(Instant moment) {
    return format(at(moment), at(moment).toLocalTime().equals(startOfDay(at(moment))));
  }

  /** The last day of what ends with a day; else the moment at which it ends. */
  private String last(Instant moment) {
    boolean day = at(moment).toLocalTime().equals(startOfDay(at(moment)));
    return format(day ? at(moment.minusMillis(1)) : at(moment), day);
  }

  /** Where the clocks go forward at midnight, the day begins later. */
  private static LocalTime startOfDay(ZonedDateTime moment) {
    return moment.toLocalDate().atStartOfDay(moment.getZone()).toLocalTime();
  }

  private ZonedDateTime at(Instant moment) {
    return moment.atZone(wording.zone());
  }

  private String format(ZonedDateTime moment, boolean day) {
    String pattern = day ? "d MMMM yyyy" : "d MMMM yyyy HH:mm";
    return DateTimeFormatter.ofPattern(pattern, wording.locale()).format(moment);
  }
}
