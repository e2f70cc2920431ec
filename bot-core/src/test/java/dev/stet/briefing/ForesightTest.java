package dev.stet.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForesightTest {
  /** A Wednesday. */
  private static final LocalDate PUBLISHED = LocalDate.parse("2026-03-11");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council is due to meet on Wednesday. | 2026-03-11",
        "On Friday the harbour board will open the new lock. | 2026-03-13",
        "The board will vote next Wednesday, the mayor said on Tuesday. | 2026-03-18",
        "The bridge stays closed until April 2. | 2026-04-02",
        "Ferries are expected to sail again by 20 March. | 2026-03-20",
        "The inquiry was scheduled to publish its report on Monday. | 2026-03-16",
        "Voters will choose a mayor in May. | 2026-05",
        "The company plans to hire forty people in January 2027. | 2027-01",
        "The repaired lock will open tomorrow. | 2026-03-12",
        "The works will begin at the end of the month. | 2026-03",
        "The line will run from 2026-06-01. | 2026-06-01",
      })
  void findsTheDayThatSomethingIsDue(String sentence, String when) {
    assertEquals(Optional.of(when), Foresight.of(sentence, PUBLISHED).map(When::iso));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council said on Wednesday it will meet.",
        "The mayor announced Tuesday that the bridge will be mended.",
        "The lock opened on Monday.",
        "The harbour was closed until March 2.",
        "It would have been open by Friday.",
        "The storm of January 6 will be remembered.",
        "Nobody may know.",
      })
  void whatWasSaidOrDoneOnADayIsNotDue(String sentence) {
    assertEquals(Optional.empty(), Foresight.of(sentence, PUBLISHED));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-10, 2027-01", "2026-02-10, 2026-01"})
  void aMonthOfTheNextYearIsMeantLateInTheYear(LocalDate published, String expected) {
    Optional<String> when =
        Foresight.of("The bridge will open in January.", published).map(When::iso);
    assertEquals(published.getMonthValue() == 12 ? Optional.of(expected) : Optional.empty(), when);
  }
}
