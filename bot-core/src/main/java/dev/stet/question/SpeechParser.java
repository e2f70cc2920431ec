package dev.stet.question;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads questions and requests about what was said. Deterministic. */
public final class SpeechParser {
  private static final String ABOUT = "(?:about|on|of|over|regarding|concerning|to)";
  private static final String MARKS = "\"“”„«»‘’'";

  /** "what did Ada Moss say about the pier". */
  private static final Pattern WHAT_SAID =
      pattern(
          "(?:what|how) (?:did|does|do|has|have|had) (?<who>.{2,60}?)"
              + " (?:say|said|state|stated|tell|told|claim|claimed|comment|commented|remark|remarked|respond|responded|react|reacted|describe|described|promise|promised|think)(?:"
              + " "
              + ABOUT
              + ")?(?: (?<what>.+))?");

  /** "what were Ada Moss's words on the pier". */
  private static final Pattern WORDS_OF =
      pattern(
          "(?:what (?:was|were|is|are) )?(?<who>.{2,60}?)['’]s?"
              + " (?:words?|comments?|remarks?|statements?|quotes?|quotations?|response|reaction)"
              + " "
              + ABOUT
              + " (?<what>.+)");

  /** "quotes by Ada Moss about the pier". */
  private static final Pattern QUOTES_BY =
      pattern(
          "(?:quotes?|quotations?|statements?) (?:by|from|of) (?<who>.{2,60}?)"
              + "(?: "
              + ABOUT
              + " (?<what>.+))?");

  /** "who called the pier a disgrace". */
  private static final Pattern WHO_SAID =
      pattern(
          "who (?:has |have |had |is quoted as |was quoted as )?(?:said|says|saying|stated|claimed"
              + "|accused|warned|called|described|announced|promised|denied|admitted|insisted|argued"
              + "|suggested|declared|vowed|pledged|urged|demanded|threatened|criticised|criticized|praised|condemned|told|predicted|spoke)(?:"
              + " (?:that|about|of|on))? (?<what>.+)");

  private static final Pattern QUOTED = Pattern.compile("[\"“„«‘'](?<said>.{3,}?)[\"”“»’'](?!\\w)");
  private static final Pattern TOPIC = pattern("(?<who>.+?) (?:about|on) (?<what>.+)");
  private static final Pattern PAIR =
      pattern("(?<one>.+?) (?:and|with|vs\\.?|to) (?<other>.+?) (?:on|about) (?<what>.+)");

  private final WindowParser windows;

  /** A parser for somebody who asks at a moment in a zone. */
  public SpeechParser(Instant now, ZoneId zone) {
    this.windows = new WindowParser(now, zone);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** A question about speech; empty: it is about something else. */
  public Optional<Speech> question(String written) {
    String text = written.strip().replaceFirst("[?!.\\s]+$", "");
    for (Pattern pattern : new Pattern[] {WHAT_SAID, WORDS_OF, QUOTES_BY}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(asked(matcher.group("who"), matcher.group("what")));
      }
    }
    Matcher whose = WHO_SAID.matcher(text);
    if (!whose.matches()) {
      return Optional.empty();
    }
    Matcher quoted = QUOTED.matcher(whose.group("what"));
    String words = quoted.find() ? quoted.group("said") : "";
    return Optional.of(new Speech.Whose(whose.group("what"), words));
  }

  /** The time of a question is read before: what of it is left is part of the topic. */
  private static Speech.Who asked(String name, @Nullable String topic) {
    return new Speech.Who(bare(name), topic == null ? "" : topic.strip(), null);
  }

  /** Reads {@code NAME [about TOPIC] [WHEN]}. */
  public Speech.Who who(String written) {
    Timing timing = windows.find(written.strip());
    Matcher about = TOPIC.matcher(timing.rest());
    return about.matches()
        ? new Speech.Who(bare(about.group("who")), about.group("what").strip(), timing.window())
        : new Speech.Who(bare(timing.rest()), "", timing.window());
  }

  /** Reads {@code A and B on TOPIC [WHEN]}; empty: it is nothing of the kind. */
  public Optional<Speech.Compare> compare(String written) {
    Matcher pair = PAIR.matcher(written.strip());
    if (!pair.matches()) {
      return Optional.empty();
    }
    Timing timing = windows.find(pair.group("what"));
    String topic = timing.rest();
    return Optional.of(
        new Speech.Compare(
            new Speech.Who(bare(pair.group("one")), topic, timing.window()),
            new Speech.Who(bare(pair.group("other")), topic, timing.window())));
  }

  /** A name without the quotation marks that somebody put around it. */
  private static String bare(String written) {
    int from = 0;
    int to = written.length();
    while (from < to && isAround(written.charAt(from))) {
      from++;
    }
    while (to > from && isAround(written.charAt(to - 1))) {
      to--;
    }
    return written.substring(from, to);
  }

  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || MARKS.indexOf(c) >= 0;
  }
}
