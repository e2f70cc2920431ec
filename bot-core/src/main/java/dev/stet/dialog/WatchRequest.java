package dev.stet.dialog;

import dev.stet.search.StandingQuery;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind "watch". */
sealed interface WatchRequest {
  /** What is watched here. */
  record Listing() implements WatchRequest {}

  /**
   * No more of it.
   *
   * @param number in the list, from 1; 0: all
   */
  record Off(int number) implements WatchRequest {}

  /** Nothing between two times. */
  record Quiet(LocalTime from, LocalTime to) implements WatchRequest {}

  /** Something at any time. */
  record Loud() implements WatchRequest {}

  /** So many a day. */
  record Cap(int most) implements WatchRequest {}

  /** Tell me. */
  record Want(String wanted) implements WatchRequest {}

  /** It is one of the above, but not right. */
  record Wrong() implements WatchRequest {}

  Pattern OFF = Pattern.compile("off(?:\\s+(?<number>\\d{1,4}))?", Pattern.CASE_INSENSITIVE);
  Pattern QUIET =
      Pattern.compile(
          "quiet\\s+(?<from>\\d{1,2}:\\d{2})\\s*[-–]\\s*(?<to>\\d{1,2}:\\d{2})",
          Pattern.CASE_INSENSITIVE);
  Pattern LOUD = Pattern.compile("quiet\\s+off", Pattern.CASE_INSENSITIVE);
  Pattern CAP = Pattern.compile("cap\\s+(?<most>\\d{1,3})", Pattern.CASE_INSENSITIVE);
  Pattern QUOTES =
      Pattern.compile(
          "(?:quotes?|quotations?|statements?)\\s+(?:by|of|from)\\s+(?<who>.+?)"
              + "(?:\\s+(?:about|on)\\s+(?<topic>.+))?",
          Pattern.CASE_INSENSITIVE);

  /** Reads what stands behind "watch". */
  static WatchRequest parse(String asked) {
    String text = asked.strip();
    Matcher off = OFF.matcher(text);
    Matcher quiet = QUIET.matcher(text);
    Matcher cap = CAP.matcher(text);
    if (text.isEmpty() || text.equalsIgnoreCase("list")) {
      return new Listing();
    } else if (off.matches()) {
      return new Off(off.group("number") == null ? 0 : Integer.parseInt(off.group("number")));
    } else if (quiet.matches()) {
      return quiet(quiet.group("from"), quiet.group("to"));
    } else if (LOUD.matcher(text).matches()) {
      return new Loud();
    } else if (cap.matches()) {
      int most = Integer.parseInt(cap.group("most"));
      return most > 0 ? new Cap(most) : new Wrong();
    }
    return new Want(text);
  }

  private static WatchRequest quiet(String from, String to) {
    try {
      return new Quiet(time(from), time(to));
    } catch (DateTimeException e) {
      return new Wrong();
    }
  }

  private static LocalTime time(String written) {
    return LocalTime.parse(written.length() == 4 ? "0" + written : written);
  }

  /** What is asked of documents for it. */
  static StandingQuery query(long id, String wanted) {
    Matcher quotes = QUOTES.matcher(wanted.strip());
    return quotes.matches()
        ? new StandingQuery(
            id,
            quotes.group("who").strip(),
            Optional.ofNullable(quotes.group("topic")).map(String::strip).orElse(""))
        : new StandingQuery(id, "", wanted.strip());
  }
}
