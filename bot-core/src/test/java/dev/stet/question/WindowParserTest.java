package dev.stet.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowParserTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  /** A Wednesday, noon in Kyiv. */
  private static final Instant NOW = Instant.parse("2024-03-20T10:00:00Z");

  private static Question read(String question, Instant now, ZoneId zone) {
    return new QuestionParser(Clock.fixed(now, zone), zone).parse(question);
  }

  private static Question read(String question) {
    return read(question, NOW, KYIV);
  }

  /** A window as days in Kyiv: the first, and the last it does not hold. */
  private static String days(Question question) {
    TimeWindow window = Objects.requireNonNull(question.window(), question.text());
    return day(window.from()) + " " + day(window.to());
  }

  private static String day(@Nullable Instant moment) {
    if (moment == null) {
      return "-";
    }
    LocalDateTime local = moment.atZone(KYIV).toLocalDateTime();
    return local.getHour() == 0 ? local.toLocalDate().toString() : local.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "What did the mayor announce last week?, FILTER, 2024-03-11 2024-03-18, What did the mayor"
        + " announce?",
    "What happened yesterday at the port?, FILTER, 2024-03-19 2024-03-20, What happened at the"
        + " port?",
    "Yesterday who spoke?, FILTER, 2024-03-19 2024-03-20, who spoke?",
    "tolls the day before yesterday, FILTER, 2024-03-18 2024-03-19, tolls",
    "last month tolls, FILTER, 2024-02-01 2024-03-01, tolls",
    "tolls last quarter, FILTER, 2023-10-01 2024-01-01, tolls",
    "tolls last weekend, FILTER, 2024-03-16 2024-03-18, tolls",
    "What happened last Monday?, FILTER, 2024-03-18 2024-03-19, What happened?",
    "What changed in the past week?, FILTER, 2024-03-13 2024-03-21, What changed?",
    "in the last 3 days what happened?, FILTER, 2024-03-17 2024-03-21, what happened?",
    "what was decided over the last two weeks?, FILTER, 2024-03-06 2024-03-21, what was decided?",
    "pier news in the past 24 hours, FILTER, 2024-03-19T12:00 2024-03-20T12:00, pier news",
    "Who spoke since Monday?, FILTER, 2024-03-18 -, Who spoke?",
    "Who spoke since yesterday?, FILTER, 2024-03-19 -, Who spoke?",
    "Who spoke before Monday?, PERHAPS, - 2024-03-18, Who spoke?",
    "from Monday to Wednesday, FILTER, 2024-03-18 2024-03-21, ''",
    "tolls this week, PERHAPS, 2024-03-18 2024-03-25, tolls",
    "tolls this month, PERHAPS, 2024-03-01 2024-04-01, tolls",
    "tolls this year, PERHAPS, 2024-01-01 2025-01-01, tolls",
    "tolls last year, PERHAPS, 2023-01-01 2024-01-01, tolls",
    "tolls today, PERHAPS, 2024-03-20 2024-03-21, tolls",
    "What was decided this morning?, PERHAPS, 2024-03-20 2024-03-21, What was decided?",
    "What happened today?, FILTER, 2024-03-20 2024-03-21, What happened?",
    "tolls in March, PERHAPS, 2024-03-01 2024-04-01, tolls",
    "tolls in April, PERHAPS, 2023-04-01 2023-05-01, tolls",
    "tolls since 3 May, PERHAPS_DATE, 2023-05-03 -, tolls",
    "tolls since March 2024, PERHAPS_DATE, 2024-03-01 -, tolls",
    "tolls since Q1 2024, PERHAPS_DATE, 2024-01-01 -, tolls",
    "tolls since the first quarter of 2024, PERHAPS_DATE, 2024-01-01 -, tolls",
    "tolls since 2021, PERHAPS_DATE, 2021-01-01 -, tolls",
    "tolls before 1 March, PERHAPS_DATE, - 2024-03-01, tolls",
    "tolls before March 1st 2024, PERHAPS_DATE, - 2024-03-01, tolls",
    "tolls until 1 March 2024, PERHAPS_DATE, - 2024-03-02, tolls",
    "tolls by 12 March, PERHAPS_DATE, - 2024-03-13, tolls",
    "tolls after 12 March, PERHAPS_DATE, 2024-03-13 -, tolls",
    "tolls after 14.03.2024, PERHAPS_DATE, 2024-03-15 -, tolls",
    "tolls after 2024-03-14, PERHAPS_DATE, 2024-03-15 -, tolls",
    "tolls after 3/14/2024, PERHAPS_DATE, 2024-03-15 -, tolls",
    "tolls after 14/3/2024, PERHAPS_DATE, 2024-03-15 -, tolls",
    "tolls between 1 and 12 March, PERHAPS_DATE, 2024-03-01 2024-03-13, tolls",
    "tolls between January and March 2023, PERHAPS_DATE, 2023-01-01 2023-04-01, tolls",
    "tolls from 1 to 14 March 2024, PERHAPS_DATE, 2024-03-01 2024-03-15, tolls",
    "'As of 14 March 2024, who leads?', AS_OF, - 2024-03-15, who leads?",
    "Who leads as of yesterday?, AS_OF, - 2024-03-20, Who leads?",
    "Was geschah letzte Woche im Hafen?, FILTER, 2024-03-11 2024-03-18, Was geschah im Hafen?",
    "Zoll gestern, FILTER, 2024-03-19 2024-03-20, Zoll",
    "Was sagte Moss seit Montag?, FILTER, 2024-03-18 -, Was sagte Moss?",
    "Zoll in den letzten drei Tagen, FILTER, 2024-03-17 2024-03-21, Zoll",
    "Zoll letzten Monat, FILTER, 2024-02-01 2024-03-01, Zoll",
    "Zoll heute, PERHAPS, 2024-03-20 2024-03-21, Zoll",
    "Zoll diese Woche, PERHAPS, 2024-03-18 2024-03-25, Zoll",
    "Zoll vor dem 1. März, PERHAPS_DATE, - 2024-03-01, Zoll",
    "Zoll zwischen 1. und 12. März 2024, PERHAPS_DATE, 2024-03-01 2024-03-13, Zoll",
    "Zoll nach dem 12. März, PERHAPS_DATE, 2024-03-13 -, Zoll",
    "Stand 14. März 2024 wer leitet den Rat?, AS_OF, - 2024-03-15, wer leitet den Rat?",
    "Що сталося минулого тижня в порту?, FILTER, 2024-03-11 2024-03-18, Що сталося в порту?",
    "мито вчора, FILTER, 2024-03-19 2024-03-20, мито",
    "Що сказав Дорен з понеділка?, FILTER, 2024-03-18 -, Що сказав Дорен?",
    "мито за останні три дні, FILTER, 2024-03-17 2024-03-21, мито",
    "мито цього тижня, PERHAPS, 2024-03-18 2024-03-25, мито",
    "мито сьогодні, PERHAPS, 2024-03-20 2024-03-21, мито",
    "мито після 12 березня 2024 року, PERHAPS_DATE, 2024-03-13 -, мито",
    "мито між 1 та 12 березня, PERHAPS_DATE, 2024-03-01 2024-03-13, мито",
    "мито до 12 березня, PERHAPS_DATE, - 2024-03-13, мито",
    "станом на 14 березня 2024 року хто очолює раду, AS_OF, - 2024-03-15, хто очолює раду"
  })
  void readsTheTimeAQuestionAsksAbout(
      String question, Timing.Force force, String days, String rest) {
    Question read = read(question);
    assertEquals(days, days(read));
    assertEquals(force, read.timing().force());
    assertEquals(rest, read.searched());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What happened in 1914?",
        "What did the 2019 report say?",
        "who won the 2022 election",
        "Who died on 14 March 2024?",
        "What happened on Tuesday?",
        "What will the pier cost by 2050?",
        "tolls after 3/4/2024",
        "tolls before 31 February 2024",
        "tolls between 12 March and 1 March",
        "the calm since the storm",
        "How long may the sun march before it sat?",
        "in the last 0 days",
        "in the last 9999 days",
        "As of this week, which ferry sails?  since 31 June 2024",
        "the last two ferries",
        "Q1",
        "After this week’s vote who leads?",
        "How was it solved by SAT?",
        ""
      })
  void aDateThatIsNoFilterStaysAmongTheWords(String question) {
    @Nullable TimeWindow window = read(question).window();
    assertTrue(window == null || question.startsWith("As of this week"), () -> "" + window);
  }

  @Test
  void aTimeWithinALongQuestionIsNoSureFilter() {
    Question read =
        read(
            "Which country saw the oldest of its royal ferries sink last week near the great"
                + " lock?");
    assertEquals(Timing.Force.PERHAPS, read.timing().force());
    assertTrue(read.whenever().searched().contains("last week"));
  }

  @ParameterizedTest
  @CsvSource({
    "latest on the ferry, on the ferry",
    "What is the most recent report on tolls?, What is the report on tolls?",
    "latest news about the pier, about the pier",
    "Was gibt es Neues zur Fähre?, Was gibt es zur Fähre?",
    "Що нового про пором?, Що про пором?"
  })
  void theNewestIsAskedForByItsName(String question, String rest) {
    Question read = read(question);
    assertTrue(read.timing().newestFirst());
    assertEquals(rest, read.searched());
    assertEquals(Kind.LATEST, read.kind());
  }

  @Test
  void latestAsPartOfAThingAsksForNoOrder() {
    assertTrue(!read("When did the company sell its latest ferry?").timing().newestFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "last week, 2024-03-11T00:00",
    "March 2024, 2024-03-01T00:00",
    "in 2023, 2023-01-01T00:00",
    "on Tuesday, 2024-03-19T00:00",
    "14 March 2024, 2024-03-14T00:00",
    "since Monday, 2024-03-18T00:00",
    "am Montag, 2024-03-18T00:00",
    "у березні, 2024-03-01T00:00"
  })
  void wordsBehindACommandAreATimeAsAWhole(String words, String from) {
    TimeWindow window = TimeWindow.of(words, NOW, KYIV).orElseThrow();
    Instant first = Objects.requireNonNull(window.from());
    assertEquals(from, first.atZone(KYIV).toLocalDateTime().toString());
  }

  @Test
  void otherWordsBehindACommandAreNoTime() {
    assertEquals(Optional.empty(), TimeWindow.of("the pier", NOW, KYIV));
    assertEquals(Optional.empty(), TimeWindow.of("tolls last week", NOW, KYIV));
    assertEquals(Optional.empty(), TimeWindow.of("", NOW, KYIV));
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks went forward on Sunday, 31 March, and back on Sunday, 27 October.
    "2024-04-02T10:00:00Z, Europe/Kyiv, 2024-03-24T22:00:00Z, 2024-03-31T21:00:00Z",
    "2024-10-29T10:00:00Z, Europe/Kyiv, 2024-10-20T21:00:00Z, 2024-10-27T22:00:00Z",
    // At the same moment it is Sunday in New York and Monday in Kyiv.
    "2024-03-17T23:00:00Z, Europe/Kyiv, 2024-03-10T22:00:00Z, 2024-03-17T22:00:00Z",
    "2024-03-17T23:00:00Z, America/New_York, 2024-03-04T05:00:00Z, 2024-03-11T04:00:00Z",
    "2024-03-17T23:00:00Z, Pacific/Kiritimati, 2024-03-10T10:00:00Z, 2024-03-17T10:00:00Z",
    // 2021 began within week 53 of 2020.
    "2021-01-04T12:00:00Z, UTC, 2020-12-28T00:00:00Z, 2021-01-04T00:00:00Z"
  })
  void aWeekIsOneOfTheZone(Instant now, ZoneId zone, Instant from, Instant to) {
    assertEquals(
        new TimeWindow(from, to, "last week"), read("tolls last week", now, zone).window());
  }

  @Test
  void aDayBeginsLaterWhereTheClocksGoForwardAtMidnight() {
    // In Santiago the clocks went from midnight to one on 8 September 2024.
    ZoneId zone = ZoneId.of("America/Santiago");
    TimeWindow window =
        Objects.requireNonNull(
            read("tolls yesterday", Instant.parse("2024-09-09T15:00:00Z"), zone).window());
    assertEquals(Instant.parse("2024-09-08T04:00:00Z"), window.from());
    assertEquals(Instant.parse("2024-09-09T03:00:00Z"), window.to());
  }

  @Test
  void hoursAreCountedAcrossAChangeOfTheClocks() {
    Instant now = Instant.parse("2024-03-31T10:00:00Z");
    TimeWindow window =
        Objects.requireNonNull(read("tolls in the last 24 hours", now, KYIV).window());
    assertEquals(Instant.parse("2024-03-30T10:00:00Z"), window.from());
    assertEquals(now, window.to());
  }

  @Test
  void asOfKnowsNothingOfTheNextDayNorOfTheFuture() {
    assertEquals(
        Instant.parse("2024-03-14T21:59:59.999Z"), read("As of 14 March 2024, who?").knownBy());
    assertEquals(NOW.minusMillis(1), read("As of 2024, who leads?").knownBy());
    assertNull(read("who leads?").knownBy());
  }

  @Test
  void noWordsMakeTheParserFail() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] pieces =
        ("since until before after between and from to in the last past this week month year today"
             + " yesterday March 3 31 2024 1914 Q1 14.03.2024 3/14/2024 2024-02-31 99/99/2024"
             + " Monday as of latest letzte Woche seit минулого тижня з понеділка days hours 0 -1 ?"
             + " , . ’ ( [ \\ $ \uD83D \u202E Ada Moss")
            .split(" ", -1);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder written = new StringBuilder();
      for (int words = random.nextInt(9); words >= 0; words--) {
        written.append(pieces[random.nextInt(pieces.length)]);
        written.append(random.nextInt(9) == 0 ? "" : " ");
      }
      String question = written.toString();
      Question read = read(question);
      assertNotNull(read.kind(), () -> "seed " + seed + ": " + question);
      @Nullable TimeWindow window = read.window();
      if (window != null) {
        assertTrue(read.text().contains(window.phrase()), () -> "seed " + seed + ": " + question);
        assertTrue(
            window.from() == null || !window.from().isAfter(NOW),
            () -> "seed " + seed + ": " + question);
      }
    }
  }
}
