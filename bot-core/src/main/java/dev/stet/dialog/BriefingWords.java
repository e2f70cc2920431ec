package dev.stet.dialog;

import dev.stet.briefing.Edition;
import dev.stet.briefing.When;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How an edition speaks of itself: the only words in it that no document holds. */
public final class BriefingWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final Wording wording;
  private final ZoneId zone;

  /** Words for readers in a zone. */
  public BriefingWords(ZoneId zone) {
    this.wording = new Wording(Locale.ENGLISH, zone);
    this.zone = zone;
  }

  /** A note about an edition. */
  public String note(Edition.Note note) {
    String kind = note.kind().name().toLowerCase(Locale.ROOT);
    return wording.say("brief.note." + kind, note.count());
  }

  String say(String key, Object... values) {
    return wording.say(key, values);
  }

  String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }

  static String day(When when) {
    return (when.wholeMonth() ? MONTH : DAY).format(when.date());
  }
}
