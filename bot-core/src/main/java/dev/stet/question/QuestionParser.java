package dev.stet.question;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a person wrote into a question. Deterministic. */
public final class QuestionParser {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

  private final Clock clock;
  private final ZoneId zone;

  /** A parser for people in one zone. */
  public QuestionParser(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  public Question parse(String written) {
    return parse(written, null);
  }

  /** Parses a question that is to be answered as of an earlier moment; null: as of now. */
  public Question parse(String written, @Nullable Instant asOf) {
    String text = BLANKS.matcher(written).replaceAll(" ").strip();
    Instant now = clock.instant();
    Timing timing = LatestWords.read(new WindowParser(now, zone).find(text));
    Question.Asker asker = new Question.Asker(zone, Clearance.everything());
    return new Question(text, now, asker, asOf, text, timing, List.of());
  }
}
