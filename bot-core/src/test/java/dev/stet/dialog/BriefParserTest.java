package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stet.briefing.Quiet;
import dev.stet.briefing.Schedule;
import dev.stet.briefing.Schedule.Weekly;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people write what they want to be told, and when. */
class BriefParserTest {
  private static final LocalTime HALF_PAST_EIGHT = LocalTime.of(8, 30);

  @Test
  void aTimeStandsWithDaysAndAZoneInAnyOrder() {
    assertEquals(
        new BriefOrder.At(Weekly.daily(HALF_PAST_EIGHT), null), BriefParser.parse("at 08:30"));
    Schedule two = new Weekly(HALF_PAST_EIGHT, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY));
    assertEquals(
        new BriefOrder.At(two, "Europe/Kyiv"), BriefParser.parse("at 8.30 mon,wed Europe/Kyiv"));
    assertEquals(
        new BriefOrder.At(two, "Europe/Kyiv"), BriefParser.parse("AT 8:30am Europe/Kyiv Mon,Wed"));
    assertEquals(
        new BriefOrder.At(new Schedule.Monthly(LocalTime.of(20, 0), 1), null),
        BriefParser.parse("at 8pm monthly"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"at", "at noon", "at 24:00", "at 8:61", "at 13pm", "at 8 daily x y"})
  void whatIsNoTimeIsNotGuessed(String written) {
    assertEquals(new BriefOrder.Unclear("brief.usage.at"), BriefParser.parse(written));
  }

  @Test
  void topicsAreAddedAndMutedAndMayHaveSeveralWords() {
    assertEquals(
        new BriefOrder.Topics(List.of("ukraine", "\"prime minister\""), List.of("sport"), false),
        BriefParser.parse("topics +Ukraine -sport +\"prime minister\""));
    assertEquals(
        new BriefOrder.Topics(List.of(), List.of(), true), BriefParser.parse("topics all"));
    assertEquals(new BriefOrder.Unclear("brief.usage.topics"), BriefParser.parse("topics ukraine"));
  }

  @Test
  void quietHoursMayGoOverMidnight() {
    assertEquals(
        new BriefOrder.Hours(new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0))),
        BriefParser.parse("quiet 22:00-07:00"));
    assertEquals(new BriefOrder.Hours(null), BriefParser.parse("quiet off"));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, ''",
    "#3, 3, ''",
    "story 4, 4, ''",
    "2 @0123abcd, 2, ''",
    "who said that in 2?, 2, who said that",
    "How many died in story 12?, 12, How many died",
    "'2: who said that', 2, who said that"
  })
  void aNumberNamesAStory(String written, int no, String question) {
    ItemParser.Asked asked = ItemParser.parse(written).orElseThrow();
    assertEquals(no, asked.no());
    assertEquals(question, asked.question());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"How many died in 2024?", "7 days in Tibet", "Who sank 3 ships?", "page 200"})
  void aNumberInAQuestionIsANumber(String written) {
    assertEquals(Optional.empty(), ItemParser.parse(written));
  }
}
