package dev.stet.dialog;

import dev.stet.briefing.Edition;
import dev.stet.briefing.EditionSender;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.When;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How an edition speaks of itself: the only words in it that no document holds. */
public final class BriefingWords {
  private final Wording wording;
  private final Locale locale;
  private final ZoneId zone;

  /** English words for readers in a zone. */
  public BriefingWords(ZoneId zone) {
    this(Locale.ENGLISH, zone);
  }

  /** Words for whoever subscribed, in the zone that they live by. */
  static BriefingWords of(Subscription subscription) {
    ZoneId zone = subscription.rhythm().zone();
    return new BriefingWords(Wording.in(subscription.owner().language(), zone).locale(), zone);
  }

  /** Words for readers in a zone. */
  BriefingWords(Locale locale, ZoneId zone) {
    this.wording = new Wording(locale, zone);
    this.locale = locale;
    this.zone = zone;
  }

  /** A note about an edition. */
  public String note(Edition.Note note) {
    String kind = note.kind().name().toLowerCase(Locale.ROOT);
    return wording.say("brief.note." + kind, note.count());
  }

  /** The period of an edition, and what went into it. */
  public String header(Edition edition) {
    String from = moment(edition.period().from());
    String to = moment(edition.period().to());
    String period = say("brief.period", from, to, name(zone));
    if (edition.items().isEmpty()) {
      return period;
    }
    int documents = edition.intake().documents();
    int sources = edition.intake().sources();
    int stories = edition.items().size();
    int minutes = ReadingTime.minutes(edition);
    return period + "\n" + say("brief.header", documents, sources, stories, minutes);
  }

  /** That feeds bring nothing. */
  String outage(EditionSender.Outage outage) {
    return say("brief.feeds", outage.sources(), moment(outage.since()));
  }

  /** A zone by the name that people know. */
  public static String name(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  Wording wording() {
    return wording;
  }

  String say(String key, Object... values) {
    return wording.say(key, values);
  }

  /** "Sun 22 Nov 08:00". */
  String moment(Instant moment) {
    return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", locale).format(moment.atZone(zone));
  }

  /** "every day", "on weekdays", "on Monday and Thursday". */
  String days(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return say("brief.days.all");
    }
    if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
      return say("brief.days.weekdays");
    }
    return say(
        "brief.days.some",
        days.stream()
            .sorted()
            .map(day -> day.getDisplayName(TextStyle.FULL, locale))
            .collect(Collectors.joining(", ")));
  }

  String day(When when) {
    return DateTimeFormatter.ofPattern(when.wholeMonth() ? "MMMM uuuu" : "EEE d MMM", locale)
        .format(when.date());
  }
}
