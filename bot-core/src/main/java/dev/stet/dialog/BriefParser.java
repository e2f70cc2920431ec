package dev.stet.dialog;

import dev.stet.briefing.Commission;
import dev.stet.briefing.Quiet;
import dev.stet.briefing.Schedule;
import dev.stet.briefing.Subscription;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind "brief". */
final class BriefParser {
  private static final Pattern TIME =
      Pattern.compile("(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))?\\s?(?<half>[ap]m)?");

  private static final Pattern HOURS =
      Pattern.compile("(?<from>[\\d:.]+(?:[ap]m)?)\\s*(?:-|–|to)\\s*(?<to>[\\d:.]+(?:[ap]m)?)");

  private static final Pattern DAYS =
      Pattern.compile("(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?)+");

  /** With quotation marks around several words. */
  private static final Pattern TOPIC =
      Pattern.compile("(?<sign>[+-])(?:[\"“](?<phrase>[^\"”]+)[\"”]|(?<word>[^\\s+][^\\s]*))\\s*");

  private static final int HALF_DAY = 12;

  private BriefParser() {}

  static BriefOrder parse(String asked) {
    String text = asked.strip();
    int end = text.indexOf(' ');
    String name = (end < 0 ? text : text.substring(0, end)).toLowerCase(Locale.ROOT);
    String rest = end < 0 ? "" : text.substring(end).strip();
    return switch (name) {
      case "at" -> at(rest.toLowerCase(Locale.ROOT), rest);
      case "zone" -> rest.isEmpty() ? unclear("zone") : new BriefOrder.Zone(rest);
      case "topics" -> topics(rest);
      case "quiet" -> quiet(rest.toLowerCase(Locale.ROOT));
      case "empty" -> empty(rest.toLowerCase(Locale.ROOT));
      case "length" -> length(rest.toLowerCase(Locale.ROOT));
      case "more" -> new BriefOrder.More();
      case "shown" ->
          rest.startsWith("@") ? new BriefOrder.Shown(rest.substring(1)) : new BriefOrder.Now(text);
      case "preview" -> new BriefOrder.Preview();
      case "status", "settings" -> new BriefOrder.Status();
      case "resend" -> new BriefOrder.Resend();
      case "pause" -> new BriefOrder.Switch(Subscription.State.PAUSED);
      case "resume", "on" -> new BriefOrder.Switch(Subscription.State.ACTIVE);
      case "off" -> new BriefOrder.Switch(Subscription.State.OFF);
      default -> new BriefOrder.Now(text);
    };
  }

  private static BriefOrder unclear(String usage) {
    return new BriefOrder.Unclear("brief.usage." + usage);
  }

  private static BriefOrder at(String lower, String written) {
    Matcher time = TIME.matcher(lower);
    Optional<LocalTime> at = time.lookingAt() ? time(time.group()) : Optional.empty();
    if (at.isEmpty()) {
      return unclear("at");
    }
    Schedule schedule = Schedule.Weekly.daily(at.get());
    @Nullable String zone = null;
    for (String word : written.substring(time.end()).strip().split("\\s+", -1)) {
      Optional<Schedule> days = days(word.toLowerCase(Locale.ROOT), at.get());
      if (days.isPresent()) {
        schedule = days.get();
      } else if (!word.isEmpty() && zone == null) {
        zone = word;
      } else if (!word.isEmpty()) {
        return unclear("at");
      }
    }
    return new BriefOrder.At(schedule, zone);
  }

  private static Optional<LocalTime> time(String written) {
    Matcher matcher = TIME.matcher(written.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    @Nullable String half = matcher.group("half");
    @Nullable String minutes = matcher.group("minute");
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    boolean valid = half == null ? hour < 24 : hour >= 1 && hour <= HALF_DAY;
    if (!valid || minute > 59) {
      return Optional.empty();
    }
    int full = half == null ? hour : hour % HALF_DAY + (half.equals("pm") ? HALF_DAY : 0);
    return Optional.of(LocalTime.of(full, minute));
  }

  /** Weekly is on Mondays, monthly on the first. */
  private static Optional<Schedule> days(String word, LocalTime time) {
    return switch (word) {
      case "daily" -> Optional.of(Schedule.Weekly.daily(time));
      case "weekdays" ->
          Optional.of(new Schedule.Weekly(time, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
      case "weekends" ->
          Optional.of(new Schedule.Weekly(time, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
      case "weekly" -> Optional.of(new Schedule.Weekly(time, EnumSet.of(DayOfWeek.MONDAY)));
      case "monthly" -> Optional.of(new Schedule.Monthly(time, 1));
      default -> named(word).map(days -> new Schedule.Weekly(time, days));
    };
  }

  private static Optional<Set<DayOfWeek>> named(String word) {
    if (!DAYS.matcher(word).matches()) {
      return Optional.empty();
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : word.split(",", -1)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day.name().toLowerCase(Locale.ROOT).startsWith(name)) {
          days.add(day);
        }
      }
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(days);
  }

  private static BriefOrder topics(String rest) {
    if (rest.equalsIgnoreCase("all")) {
      return new BriefOrder.Topics(List.of(), List.of(), true);
    }
    List<String> wanted = new ArrayList<>();
    List<String> muted = new ArrayList<>();
    Matcher matcher = TOPIC.matcher(rest);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      String word = matcher.group("word");
      String topic = word == null ? "\"" + matcher.group("phrase") + "\"" : word;
      (matcher.group("sign").equals("+") ? wanted : muted).add(topic.toLowerCase(Locale.ROOT));
      end = matcher.end();
    }
    boolean understood = end == rest.length() && end > 0;
    return understood ? new BriefOrder.Topics(wanted, muted, false) : unclear("topics");
  }

  private static BriefOrder quiet(String rest) {
    if (rest.equals("off")) {
      return new BriefOrder.Hours(null);
    }
    Matcher matcher = HOURS.matcher(rest);
    if (!matcher.matches()) {
      return unclear("quiet");
    }
    Optional<LocalTime> from = time(matcher.group("from"));
    Optional<LocalTime> to = time(matcher.group("to"));
    return from.isEmpty() || to.isEmpty() || from.equals(to)
        ? unclear("quiet")
        : new BriefOrder.Hours(new Quiet(from.get(), to.get()));
  }

  private static BriefOrder empty(String rest) {
    return switch (rest) {
      case "silent" -> new BriefOrder.Empty(Subscription.OnEmpty.SILENT);
      case "message" -> new BriefOrder.Empty(Subscription.OnEmpty.MESSAGE);
      default -> unclear("empty");
    };
  }

  private static BriefOrder length(String rest) {
    return switch (rest) {
      case "short" -> new BriefOrder.Size(Commission.Length.SHORT);
      case "normal" -> new BriefOrder.Size(Commission.Length.NORMAL);
      case "long" -> new BriefOrder.Size(Commission.Length.LONG);
      default -> unclear("length");
    };
  }
}
