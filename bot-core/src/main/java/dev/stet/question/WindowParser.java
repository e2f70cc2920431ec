package dev.stet.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time that a question asks about. Deterministic: clock and zone are given.
 *
 * <p>A date in a question is mostly part of what it is about ("the 2022 election"); only what is
 * said as a filter is read as one, and {@link Timing.Force} says how surely it is.
 */
final class WindowParser {
  private static final String THE = "(?:the |dem |der |den )?";
  private static final String A = THE + "(?<a>" + Days.ANY + ")";

  /** A date, or a day whose month is the other's: "between 1 and 12 March". */
  private static final String A_OR_DAY = THE + "(?<a>" + Days.ANY + "|[0-3]?\\d\\.?)";

  private static final String B = THE + "(?<b>" + Days.ANY + ")";

  /** More of any unit is a figure of speech. */
  private static final long MOST_UNITS = 1_000;

  /** So short a question has its time for a filter, wherever that stands. */
  private static final int SHORT = 3;

  private static final List<String> NUMBERS =
      List.of(
          "an?|one|eine?[nmr]?|один|одну",
          "two|a couple of|zwei|два|дві|двох",
          "three|drei|три|трьох",
          "four|vier|чотири|чотирьох",
          "five|fünf|п['’ʼ]ять|п['’ʼ]яти",
          "six|sechs|шість|шести",
          "seven|sieben|сім|семи",
          "eight|acht|вісім|восьми",
          "nine|neun|дев['’ʼ]ять",
          "ten|zehn|десять|десяти",
          "eleven|elf|одинадцять",
          "twelve|zwölf|дванадцять");
  private static final List<String> UNITS =
      List.of(
          "hours?|stunden?|годин[аиу]?",
          "days?|tage?n?|дн(?:і|ів|я)|день|доб[аиу]",
          "weeks?|wochen?|тиж(?:день|ні|нів|ня)",
          "months?|monate?n?|місяц\\p{L}+",
          "years?|jahre?n?|рок(?:и|ів|у)|рік");
  private static final List<ChronoUnit> SPANS =
      List.of(
          ChronoUnit.HOURS, ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS);
  private static final String UNIT = "(?<unit>" + String.join("|", UNITS) + ")";
  private static final String NUMBER = "(?<n>\\d{1,4}|" + String.join("|", NUMBERS) + ")";
  private static final String PAST =
      "(?:(?:in|over|during|within|for) )?(?:the )?(?:last|past|previous)"
          + "|(?:in|während|innerhalb) (?:den|der|des) (?:letzten|vergangenen)|(?:за|протягом)"
          + " (?:останн\\p{L}+|минул\\p{L}+)";

  private static final List<Rule> RULES =
      List.of(
          rule(
              "(?:as of|as at|as known (?:on|by)|(?:nach )?stand(?: vom)?|станом на) " + A,
              WindowParser::asOf),
          rule(
              "(?:between|zwischen|між) " + A_OR_DAY + " (?:and|und|та|і|й) " + B,
              WindowParser::between),
          rule(
              "(?:from|von|vom|з|із|від) "
                  + A_OR_DAY
                  + " (?:to|till|until|through|bis(?: zum)?|до|по) "
                  + B,
              WindowParser::between),
          rule("(?:ever since|since|seit|з|із|зі|від|починаючи з) " + A, WindowParser::since),
          rule("(?:(?<!day )before|vor|prior to|перед) " + A, WindowParser::before),
          rule("(?:until|till|up to|by|bis(?: zum)?|до) " + A, WindowParser::until),
          rule("(?:after|nach|після) " + A, WindowParser::after),
          rule("(?:" + PAST + ") " + NUMBER + " " + UNIT, WindowParser::rolling),
          rule(
              "(?:(?:in|over|during|within|for) the (?:last|past|previous)|(?:the )?past) (?<unit>"
                  + String.join("|", UNITS)
                  + ")",
              WindowParser::rolling),
          rule("(?<a>" + Days.ANY_RELATIVE + ")", WindowParser::relative),
          rule("(?:in|im|у|в) (?<a>" + Days.BARE_MONTH + ")", WindowParser::month));

  private static final Pattern NAMED =
      Days.pattern("(?:(?:in|on|at|im|am|у|в|на) )?" + A + "[?!. ]*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern WEAK =
      Days.pattern(
          "today.*|heute.*|сьогодні|tonight|this .+|diese.+|ц(?:ього|ієї|ей|я) .+"
              + "|(?:last|letzte\\p{L}*|минулого|минулий) (?:year|jahr|року|рік)");
  private static final Pattern EDGE = Pattern.compile("[\\p{P}\\s]*");

  private final ZonedDateTime now;
  private final Days days;

  WindowParser(Instant now, ZoneId zone) {
    this.now = now.atZone(zone);
    this.days = new Days(this.now.toLocalDate());
  }

  /** The time that a question asks about, if any. */
  Timing find(String question) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern.matcher(question);
      while (matcher.find()) {
        @Nullable Found found = rule.maker.make(this, matcher);
        if (found != null && found.isPlausible(now.toInstant())) {
          return timing(question, matcher, found);
        }
      }
    }
    return Timing.any(question);
  }

  private static Timing timing(String question, Matcher matcher, Found found) {
    String before = question.substring(0, matcher.start());
    String after = question.substring(matcher.end());
    String rest = BLANKS.matcher(before + " " + after).replaceAll(" ").strip();
    rest = rest.replaceFirst("^[,;:]\\s*", "").replaceFirst("\\s+(?=[?!.,]*$)", "");
    boolean edge =
        EDGE.matcher(before).matches()
            || EDGE.matcher(after).matches()
            || Phrases.of(rest).size() <= SHORT;
    boolean sure = found.force != Timing.Force.FILTER || edge || found.bound;
    boolean filter = saysNothing(rest) && found.force == Timing.Force.PERHAPS;
    Timing.Force force = filter ? Timing.Force.FILTER : sure ? found.force : Timing.Force.PERHAPS;
    return new Timing(new TimeWindow(found.from, found.to, matcher.group()), force, rest, false);
  }

  private static boolean saysNothing(String rest) {
    return Phrases.of(rest).isEmpty();
  }

  /** Reads words that are nothing but a time, as after a command: "last week", "in March 2024". */
  Optional<TimeWindow> whole(String written) {
    Timing timing = find(written);
    if (timing.window() != null && EDGE.matcher(timing.rest()).matches()) {
      return Optional.of(timing.window());
    }
    return named(written);
  }

  /** Reads words that name a stretch of time, without any word for since or until. */
  Optional<TimeWindow> named(String written) {
    Matcher matcher = NAMED.matcher(written.strip());
    return matcher.matches()
        ? days.read(matcher.group("a"))
            .map(s -> new TimeWindow(start(s.from()), start(s.to()), written.strip()))
        : Optional.empty();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(now.getZone()).toInstant();
  }

  /** What a rule found; {@code bound}: its words would make no sense as part of something else. */
  private record Found(
      @Nullable Instant from, @Nullable Instant to, Timing.Force force, boolean bound) {
    /** What is to come has not been published: whoever names it asks about it. */
    boolean isPlausible(Instant now) {
      boolean ordered = from == null || to == null || from.isBefore(to);
      boolean begun = from == null || !from.isAfter(now);
      return ordered && begun && (from != null || (to != null && !to.isAfter(now)));
    }
  }

  private interface Maker {
    @Nullable Found make(WindowParser parser, Matcher matcher);
  }

  private record Rule(Pattern pattern, Maker maker) {}

  private static Rule rule(String words, Maker maker) {
    return new Rule(
        Days.pattern("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}]|['’]s)"), maker);
  }

  private Optional<Days.Stretch> stretch(Matcher matcher) {
    return days.read(matcher.group("a"));
  }

  private static Timing.Force bound(Matcher matcher, Timing.Force relative) {
    return Days.isRelative(matcher.group("a")) ? relative : Timing.Force.PERHAPS_DATE;
  }

  private @Nullable Found asOf(Matcher matcher) {
    boolean vague = WEAK.matcher(matcher.group("a")).matches();
    return stretch(matcher)
        .filter(it -> !vague)
        .map(it -> new Found(null, start(it.to()), Timing.Force.AS_OF, true))
        .map(it ->
            it.to != null && it.to.isAfter(now.toInstant())
                ? new Found(null, now.toInstant(), it.force, true)
                : it)
        .orElse(null);
  }

  private @Nullable Found between(Matcher matcher) {
    String first = Days.completed(matcher.group("a"), matcher.group("b"));
    Optional<Days.Stretch> from = days.read(first);
    Optional<Days.Stretch> to = days.read(matcher.group("b"));
    return from.isEmpty() || to.isEmpty()
        ? null
        : new Found(
            start(from.get().from()),
            start(to.get().to()),
            bound(matcher, Timing.Force.FILTER),
            true);
  }

  private @Nullable Found since(Matcher matcher) {
    return stretch(matcher)
        .map(it -> new Found(start(it.from()), null, bound(matcher, Timing.Force.FILTER), true))
        .orElse(null);
  }

  private @Nullable Found before(Matcher matcher) {
    return stretch(matcher)
        .map(it -> new Found(null, start(it.from()), bound(matcher, Timing.Force.PERHAPS), true))
        .orElse(null);
  }

  private @Nullable Found until(Matcher matcher) {
    return stretch(matcher)
        .map(it -> new Found(null, start(it.to()), bound(matcher, Timing.Force.PERHAPS), true))
        .orElse(null);
  }

  private @Nullable Found after(Matcher matcher) {
    return stretch(matcher)
        .map(it -> new Found(start(it.to()), null, bound(matcher, Timing.Force.PERHAPS), true))
        .orElse(null);
  }

  private @Nullable Found relative(Matcher matcher) {
    boolean weak = WEAK.matcher(matcher.group("a")).matches();
    Timing.Force force = weak ? Timing.Force.PERHAPS : Timing.Force.FILTER;
    return stretch(matcher)
        .map(it -> new Found(start(it.from()), start(it.to()), force, false))
        .orElse(null);
  }

  private @Nullable Found month(Matcher matcher) {
    return stretch(matcher)
        .map(it -> new Found(start(it.from()), start(it.to()), Timing.Force.PERHAPS, false))
        .orElse(null);
  }

  /** The last so many units up to now: hours to the minute, all else in whole days. */
  private @Nullable Found rolling(Matcher matcher) {
    boolean counted = matcher.namedGroups().containsKey("n");
    long count = counted ? count(matcher.group("n")) : 1;
    if (count < 1 || count > MOST_UNITS) {
      return null;
    }
    ChronoUnit unit = SPANS.get(place(UNITS, matcher.group("unit")));
    ZonedDateTime from = now.minus(count, unit);
    boolean hours = unit == ChronoUnit.HOURS;
    Instant first = hours ? from.toInstant() : start(from.toLocalDate());
    Instant end = hours ? now.toInstant() : start(now.toLocalDate().plusDays(1));
    Timing.Force force = unit == ChronoUnit.YEARS ? Timing.Force.PERHAPS : Timing.Force.FILTER;
    return new Found(first, end, force, false);
  }

  private static long count(String written) {
    return Character.isDigit(written.charAt(0))
        ? Long.parseLong(written)
        : place(NUMBERS, written) + 1L;
  }

  private static int place(List<String> names, String written) {
    for (int i = 0; i < names.size(); i++) {
      if (Days.pattern(names.get(i)).matcher(written).matches()) {
        return i;
      }
    }
    throw new IllegalStateException("[" + written + "] matched and is on no list");
  }
}
