package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.briefing.Ledger;
import dev.stet.briefing.Subscription;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told in the morning, and when not. */
class MorningTest {
  static final String QUAKE =
      "A strong earthquake shook the mountain province of Tarvesh before dawn on Tuesday, and at"
          + " least 15 people died when houses fell in the valley town of Ombrek. Roads to four"
          + " villages are blocked by stones, so that soldiers carry tents on foot.\n\n"
          + "\"We can hear people under the roof of the school and we are digging with our"
          + " hands,\" said Ilva Marenko, the mayor of Ombrek.";

  static final String FERRY =
      "The company that runs the Serrat ferry has named Joss Abelard as captain of its largest"
          + " ship. Abelard has sailed for thirty years and once brought a burning freighter"
          + " into port. \"I was given a ship with a good heart and a bad engine, and I shall"
          + " look after both,\" Abelard said.";

  @TempDir private Path folder = Path.of("");
  private Morning morning;

  @BeforeEach
  void open() {
    morning = new Morning(folder, "2026-03-10T07:30:00Z");
  }

  @AfterEach
  void close() {
    morning.close();
  }

  private void subscribe() {
    morning.say("brief at 08:00 daily Europe/Berlin");
  }

  private void twoStories() {
    morning.report("quake/wire", "Tarvesh Wire", "Quake in Tarvesh", QUAKE);
    morning.report("sea/ferry", "Island Mail", "Serrat ferry gets a captain", FERRY);
  }

  private static String only(List<String> sent) {
    assertEquals(1, sent.size(), sent.toString());
    return sent.getFirst();
  }

  @Test
  void comesOnceADayAtTheTimeOfTheZone() {
    String set = morning.say("brief at 08:00 daily Europe/Berlin");
    assertEquals("I brief you every day at 08:00 (Europe/Berlin). Next: Wed 11 Mar 08:00.", set);
    twoStories();
    assertEquals(List.of(), morning.at("2026-03-11T06:59:59Z"));
    String told = only(morning.at("2026-03-11T07:00:00Z"));
    assertTrue(told.contains("1. Quake in Tarvesh"), told);
    assertTrue(told.contains("2. Serrat ferry gets a captain"), told);
    assertTrue(told.contains("Tue 10 Mar 08:00 – Wed 11 Mar 08:00 · Europe/Berlin"), told);
    assertEquals(List.of(), morning.at("2026-03-11T07:01:00Z"));
    assertEquals(Instant.parse("2026-03-11T07:00:00Z"), morning.subscription().cursor());
  }

  @Test
  void whatCameInLateIsToldByTheNextEditionAndNothingTwice() {
    subscribe();
    twoStories();
    only(morning.at("2026-03-11T07:00:00Z"));
    morning.at("2026-03-11T07:00:01Z");
    morning.document(
        "farm/cheese",
        "source: Capital Post\npublished: 2026-03-10T09:00:00Z",
        "Cheese makers quarrel",
        "Two valleys quarrel about who may call a blue cheese Varro, and have gone to court.");
    String next = only(morning.at("2026-03-12T07:00:00Z"));
    assertTrue(next.contains("1. Cheese makers quarrel"), next);
    assertFalse(next.contains("Serrat"), next);
  }

  @Test
  void aStoryThatGoesOnIsAnUpdate() {
    subscribe();
    twoStories();
    morning.at("2026-03-11T07:00:00Z");
    morning.at("2026-03-11T10:00:00Z");
    morning.report(
        "quake/day-two",
        "Tarvesh Wire",
        "Quake in Tarvesh: dam above Ombrek gives way",
        "A strong earthquake shook the mountain province of Tarvesh before dawn on Tuesday. The"
            + " cracked dam above Ombrek gave way on Wednesday and flooded the emptied lower"
            + " streets with brown water, engineers of the province reported.");
    String next = only(morning.at("2026-03-12T07:00:00Z"));
    assertTrue(next.contains("1. Update: Quake in Tarvesh: dam above Ombrek gives way"), next);
    assertTrue(next.contains("The cracked dam above Ombrek gave way"), next);
    assertFalse(next.contains("A strong earthquake shook"), next);
  }

  @Test
  void aLineWhoseDocumentHasChangedMeanwhileIsLeftOutAndCounted() {
    subscribe();
    twoStories();
    morning.platform().fail(refused());
    assertEquals(List.of(), morning.at("2026-03-11T07:00:00Z"));
    morning.report("sea/ferry", "Island Mail", "Serrat ferry stays at home", "It was a joke.");
    String told = only(morning.at("2026-03-11T07:01:00Z"));
    assertTrue(told.contains("1. Quake in Tarvesh"), told);
    assertFalse(told.contains("Abelard"), told);
    assertTrue(told.contains("lines are left out, because the documents have changed"), told);
  }

  private static DeliveryException refused() {
    return new DeliveryException(Outcome.REFUSED, "busy", null, null);
  }

  @Test
  void topicsChooseMutingWinsAndNoMatchSaysHowMuchIsNew() {
    subscribe();
    String set = morning.say("brief topics +serrat -ferry");
    assertTrue(set.startsWith("Set: about serrat · not about ferry"), set);
    twoStories();
    String told = only(morning.at("2026-03-11T07:00:00Z"));
    assertTrue(told.contains("Nothing new about this in that time (2 new documents in all)"), told);
    assertTrue(told.contains("Topics: +serrat -ferry"), told);
    morning.say("brief topics all");
    assertEquals(List.of(), morning.subscription().taste().topics().wanted());
  }

  @Test
  void anEmptyDaySaysSinceWhenAndThatTheFoldersWereRead() {
    twoStories();
    subscribe();
    morning.at("2026-03-11T07:00:00Z");
    String told = only(morning.at("2026-03-12T07:00:00Z"));
    assertTrue(
        told.startsWith(
            "Nothing new since Wed 11 Mar 08:00 (no new documents, the last one came in Tue 10 Mar"
                + " 08:30; the folders were last read Thu 12 Mar 08:00)."),
        told);
  }

  @Test
  void anEmptyDayIsSilentWhereThatIsWantedAndIsRecorded() {
    subscribe();
    morning.say("brief empty silent");
    assertEquals(List.of(), morning.at("2026-03-11T07:00:00Z"));
    assertEquals(Ledger.State.EMPTY, last().state());
    assertEquals(Instant.parse("2026-03-11T07:00:00Z"), morning.subscription().cursor());
  }

  private Ledger.Run last() {
    return morning.books().ledger().of(morning.subscription().id(), 1).getFirst();
  }

  @Test
  void thatNothingIsTakenInIsSaidEvenWhereItShouldBeSilent() {
    subscribe();
    morning.say("brief empty silent");
    morning.behind(Duration.ofHours(9));
    String told = only(morning.at("2026-03-11T07:00:00Z"));
    assertTrue(
        told.startsWith("New documents have not been taken in since Tue 10 Mar 23:00"), told);
  }

  @Test
  void tenMinutesLateSaysSoSevenHoursAreMissedAndTheNextTellsAll() {
    subscribe();
    twoStories();
    assertEquals(List.of(), morning.at("2026-03-11T14:00:00Z"));
    assertEquals(Ledger.State.MISSED, last().state());
    String late = only(morning.at("2026-03-12T07:11:00Z"));
    assertTrue(late.startsWith("Late: this was planned for Thu 12 Mar 08:00."), late);
    assertTrue(late.contains("Quake in Tarvesh"), late);
    assertEquals(List.of(), morning.at("2026-03-13T06:59:00Z"));
  }

  @Test
  void ofThreeDaysAsleepOnlyTheLastIsCaughtUp() {
    subscribe();
    twoStories();
    String told = only(morning.at("2026-03-14T09:00:00Z"));
    assertTrue(told.contains("Tue 10 Mar 08:00 – Sat 14 Mar 08:00"), told);
    assertEquals(List.of(), morning.at("2026-03-14T10:00:00Z"));
  }

  @Test
  void aClockThatIsSetBackSendsNothingAgain() {
    subscribe();
    twoStories();
    only(morning.at("2026-03-11T07:00:00Z"));
    assertEquals(List.of(), morning.at("2026-03-11T06:00:00Z"));
    assertEquals(List.of(), morning.at("2026-03-11T07:00:00Z"));
  }

  @Test
  void aNewTimeNeitherRepeatsNorSkipsADay() {
    subscribe();
    morning.at("2026-03-11T06:30:00Z");
    morning.say("brief at 09:00");
    assertEquals(List.of(), morning.at("2026-03-11T07:00:00Z"));
    only(morning.at("2026-03-11T08:00:00Z"));
    String set = morning.say("brief at 10:00");
    assertTrue(set.endsWith("Next: Thu 12 Mar 10:00."), set);
    assertEquals(List.of(), morning.at("2026-03-11T09:00:00Z"));
    assertEquals(List.of(), morning.at("2026-03-12T08:00:00Z"));
    only(morning.at("2026-03-12T09:00:00Z"));
  }

  @Test
  void aNewZoneNeitherRepeatsNorSkipsADay() {
    subscribe();
    only(morning.at("2026-03-11T07:00:00Z"));
    morning.say("brief zone America/New_York");
    assertEquals(List.of(), morning.at("2026-03-11T12:00:00Z"));
    only(morning.at("2026-03-12T12:00:00Z"));
    morning.say("brief zone Asia/Tokyo");
    only(morning.at("2026-03-12T23:00:00Z"));
  }

  @Test
  void whatIsAskedForMovesNothingOfWhatComesByItself() {
    subscribe();
    twoStories();
    String now = morning.say("brief");
    assertTrue(now.contains("Quake in Tarvesh"), now);
    assertTrue(morning.say("brief preview").startsWith("A preview."));
    assertEquals(Instant.parse("2026-03-10T07:00:00Z"), morning.subscription().cursor());
    String told = only(morning.at("2026-03-11T07:00:00Z"));
    assertTrue(told.contains("1. Quake in Tarvesh"), told);
    assertFalse(told.contains("Update"), told);
  }

  @Test
  void aNumberAButtonAndAQuestionAreAboutThatItem() {
    subscribe();
    twoStories();
    morning.at("2026-03-11T07:00:00Z");
    String second = morning.say("2");
    assertTrue(second.startsWith("2. Serrat ferry gets a captain"), second);
    assertTrue(second.contains("once brought a burning freighter into port"), second);
    assertTrue(second.contains("One document tells of it:"), second);
    String who = morning.say("who said that in 2?");
    assertTrue(who.startsWith("Quoted in story 2"), who);
    assertTrue(who.contains("Joss Abelard") && !who.contains("Marenko"), who);
    String asked = morning.say("How long has Abelard sailed in 2?");
    assertTrue(asked.contains("Abelard has sailed for thirty years"), asked);
    assertEquals("The last briefing has no story 9.", morning.say("9"));
  }

  @Test
  void pressingAnItemAnswersBelowTheEditionAndLeavesItWhereItIs() {
    subscribe();
    twoStories();
    morning.at("2026-03-11T07:00:00Z");
    FakePlatform.Shown edition = morning.platform().shown().getLast();
    String action =
        edition.actions().stream().filter(it -> it.startsWith("2 @")).findFirst().orElseThrow();
    String answer = morning.press(action, edition.ref());
    assertTrue(answer.startsWith("2. Serrat ferry gets a captain"), answer);
    assertEquals(List.of(0), edits(edition.ref()));
    assertTrue(edition.actions().contains("brief pause"));
    assertTrue(morning.pressForWord("brief pause", edition.ref()).contains("is paused"));
    assertEquals(Subscription.State.PAUSED, morning.subscription().phase().state());
  }

  private List<Integer> edits(MessageRef ref) {
    return morning.platform().shown().stream()
        .filter(each -> each.ref().equals(ref))
        .map(FakePlatform.Shown::edits)
        .toList();
  }

  @Test
  void pausedIsSilentAndResumedTellsWhatWasMissed() {
    subscribe();
    twoStories();
    morning.say("brief pause");
    assertEquals(List.of(), morning.at("2026-03-11T07:00:00Z"));
    morning.say("brief resume");
    assertEquals(List.of(), morning.send());
    assertTrue(only(morning.at("2026-03-12T07:00:00Z")).contains("Quake in Tarvesh"));
    assertTrue(morning.say("brief off").startsWith("The briefing is off."));
    assertEquals(List.of(), morning.at("2026-03-13T07:00:00Z"));
  }

  @Test
  void theZoneIsAskedForOnceAndSaidUntilItIsKnown() {
    String set = morning.say("brief at 08:00");
    assertTrue(set.contains("(UTC)"), set);
    assertTrue(set.contains("I do not know your time zone and take UTC."), set);
    assertTrue(morning.at("2026-03-11T08:00:00Z").getFirst().contains("Tell me once"));
    String unknown = morning.say("brief zone Kiew");
    assertEquals(
        "I know no time zone “Kiew”. Did you mean Europe/Kiev, Europe/Kirov or Europe/Kyiv?",
        unknown);
    assertTrue(morning.say("brief zone europe/kyiv").contains("(Europe/Kyiv)"));
  }

  @Test
  void whatMayNotHaveArrivedIsShownAndSentAgainByAPersonAlone() {
    subscribe();
    twoStories();
    morning.platform().fail(new DeliveryException(Outcome.UNKNOWN, "no answer", null, null));
    assertEquals(List.of(), morning.at("2026-03-11T07:00:00Z"));
    assertEquals(List.of(), morning.at("2026-03-11T09:00:00Z"));
    assertEquals(Ledger.State.UNKNOWN, last().state());
    String status = morning.say("brief status");
    assertTrue(status.contains("One message of it may not have arrived: “brief resend”"), status);
    String again = morning.say("brief resend");
    assertTrue(again.startsWith("Sent again:") && again.contains("Quake in Tarvesh"), again);
    assertEquals("There is nothing to send again.", morning.say("brief resend"));
  }

  @Test
  void whatWasRefusedIsTriedAgainAndGivenUpAfterFiveTimes() {
    subscribe();
    twoStories();
    morning.platform().fail(refused(), refused(), refused(), refused(), refused());
    for (int minute = 0; minute < 10; minute++) {
      assertEquals(List.of(), morning.at("2026-03-11T07:0" + minute + ":00Z"));
    }
    assertEquals(5, morning.platform().attempts() - 1);
    assertEquals(Ledger.State.FAILED, last().state());
    assertTrue(only(morning.at("2026-03-12T07:00:00Z")).contains("Quake in Tarvesh"));
  }

  @Test
  void aPlaceThatIsClosedPausesAndItsOwnerIsToldOnce() {
    Place group = new Place(FakePlatform.NAME, "group", null);
    morning.sayInGroup(group, "brief at 08:00 Europe/Berlin");
    twoStories();
    morning.platform().fail(new DeliveryException(Outcome.GONE, "archived", null, null));
    String told = only(morning.at("2026-03-11T07:00:00Z"));
    assertTrue(told.startsWith("I may no longer write in the conversation group"), told);
    assertEquals("7", morning.platform().shown().getLast().ref().place().conversation());
    assertEquals(List.of(), morning.at("2026-03-12T07:00:00Z"));
    morning.dialog().accept(new Inbound.Gone("gone", group, Morning.OWNER));
    assertEquals(List.of(), morning.at("2026-03-13T07:00:00Z"));
    assertTrue(morning.sayInGroup(group, "brief status").contains("because I could not write"));
    morning.sayInGroup(group, "brief resume");
    assertTrue(only(morning.at("2026-03-14T07:00:00Z")).contains("Quake in Tarvesh"));
  }

  @Test
  void aConversationThatMovesTakesItsBriefingAlong() {
    subscribe();
    twoStories();
    Place moved = new Place(FakePlatform.NAME, "-100", null);
    morning.platform().fail(new DeliveryException(moved, "migrated", null));
    only(morning.at("2026-03-11T07:00:00Z"));
    assertEquals(moved, morning.platform().shown().getLast().ref().place());
    Place again = new Place(FakePlatform.NAME, "-200", null);
    morning.dialog().accept(new Inbound.Moved("moved", moved, Morning.OWNER, again));
    only(morning.at("2026-03-12T07:00:00Z"));
    assertEquals(again, morning.platform().shown().getLast().ref().place());
    assertTrue(morning.say(again, "1").length() > 10);
  }

  @Test
  void quietHoursMoveTheBriefingToTheirEnd() {
    morning.say("brief at 06:00 Europe/Berlin");
    morning.say("brief quiet 22:00-07:30");
    assertEquals(List.of(), morning.at("2026-03-11T05:00:00Z"));
    assertEquals(List.of(), morning.at("2026-03-11T06:29:00Z"));
    String told = only(morning.at("2026-03-11T06:30:00Z"));
    assertFalse(told.contains("Late"), told);
  }

  @Test
  void whatIsNoSettingSaysHowOneIsWritten() {
    subscribe();
    for (String wrong :
        List.of("at", "at 25:00", "topics", "quiet 7", "empty loud", "length huge", "zone")) {
      String answer = morning.say("brief " + wrong);
      assertTrue(answer.contains("for example") || answer.contains("brief "), answer);
    }
  }
}
