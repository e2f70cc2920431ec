package dev.stet.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpsTest {
  private static final Instant NOW = Instant.parse("2024-03-20T10:00:00Z");
  private static final QuestionParser PARSER =
      new QuestionParser(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);
  private static final FollowUps FOLLOW_UPS = new FollowUps(Set.of("Joren Pell", "Pell")::contains);

  private static Question after(String before, String question) {
    return FOLLOW_UPS.complete(PARSER.parse(question), PARSER.parse(before), null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what about NATO? | what did Ada Moss say about NATO | Ada Moss",
        "and what about NATO? | what did Ada Moss say about NATO | Ada Moss",
        "and about tolls? | what did Ada Moss say about tolls | Ada Moss",
        "no, I meant the budget | what did Ada Moss say about the budget | Ada Moss",
        "I meant the budget | what did Ada Moss say about the budget | Ada Moss",
        "and Pell? | what did Pell say about the pier | pier",
        "what about Joren Pell? | what did Joren Pell say about the pier | pier",
        "what else did he say? | what did Ada Moss say | Ada Moss",
        "what did she say about tolls? | what did Ada Moss say about tolls | Ada Moss",
        "what did she say about it? | what did Ada Moss say about the pier | Ada Moss, pier",
        "when was that? | when Ada Moss pier | Ada Moss, pier",
        "where was it? | where Ada Moss pier | Ada Moss, pier",
        "why was that? | why Ada Moss pier | Ada Moss, pier",
        "who else? | who Ada Moss pier | Ada Moss, pier"
      })
  void completesWhatFollowsAQuestionAboutSpeech(String question, String words, String carried) {
    Question completed = after("What did Ada Moss say about the pier?", question);
    assertEquals(words, completed.words());
    assertEquals(carried, String.join(", ", completed.carried()));
    assertEquals(question, completed.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "and to Port Anselm? | When does the ferry to Port Anselm sail | ferry, sail",
        "what about Port Anselm? | When does the ferry to Port Anselm sail | ferry, sail",
        "and the tunnel? | When does the tunnel to Aldervik sail | Aldervik, sail",
        "and in winter? | When does the ferry to Aldervik sail in winter | ferry, Aldervik, sail",
        "how long does it take? | how long does ferry Aldervik take | ferry, Aldervik",
        "where? | where ferry Aldervik sail | ferry, Aldervik, sail",
        "and who pays? | who pays ferry Aldervik sail | ferry, Aldervik, sail",
        "when did that happen? | when ferry Aldervik sail | ferry, Aldervik, sail"
      })
  void completesWhatFollowsAnyQuestion(String question, String words, String carried) {
    Question completed = after("When does the ferry to Aldervik sail?", question);
    assertEquals(words, completed.words());
    assertEquals(carried, String.join(", ", completed.carried()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Was sagte Ada Moss über den Hafen? | nein, ich meinte den Tunnel | Was sagte Ada Moss über"
            + " den Tunnel",
        "Was sagte Ada Moss über den Hafen? | wo wohnt sie? | wo wohnt Ada Moss",
        "Was sagte Ada Moss über den Hafen? | wann war das? | wann sagte Ada Moss Hafen",
        "Wann fährt die Fähre nach Aldervik? | und nach Anselm? | Wann fährt die Fähre nach Anselm",
        "Що сказав Олег Дорен про порт? | а про тунель? | Що сказав Олег Дорен про тунель",
        "Що сказав Олег Дорен про порт? | ні, я мав на увазі бюджет | Що сказав Олег Дорен про"
            + " бюджет",
        "Що сказав Олег Дорен про порт? | де він живе? | де Олег Дорен живе",
        "Що сказав Олег Дорен про порт? | коли це було? | коли сказав Олег Дорен порт"
      })
  void completesInGermanAndUkrainian(String before, String question, String words) {
    assertEquals(words, after(before, question).words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "and last week? | last week",
        "what about March? | March",
        "no, I meant yesterday | yesterday",
        "and since Monday? | since Monday",
        "und letzte Woche? | letzte Woche",
        "а минулого тижня? | минулого тижня"
      })
  void anotherTimeTakesThePlaceOfTheTimeBefore(String question, String phrase) {
    for (String before :
        List.of("What did the mayor decide?", "What did the mayor decide this week?")) {
      Question completed = after(before, question);
      assertEquals("What did the mayor decide", completed.searched().replace("?", ""));
      assertEquals(phrase, Objects.requireNonNull(completed.window()).phrase());
      assertEquals(Timing.Force.FILTER, completed.timing().force());
    }
  }

  @Test
  void aYearMayBeATimeOrATopic() {
    Question completed = after("Who won the regatta?", "and in 2019?");
    assertEquals(Timing.Force.PERHAPS_DATE, completed.timing().force());
    assertEquals("Who won the regatta in 2019", completed.words());
  }

  @Test
  void theTimeIsCarriedAlong() {
    Question completed = after("What happened to the ferry last week?", "and the tunnel?");
    assertEquals("What happened to the tunnel", completed.searched());
    assertEquals("last week", Objects.requireNonNull(completed.window()).phrase());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who leads the council?",
        "and when does the tunnel open?",
        "What did the harbour master say?",
        "Did the mayor say he would resign?",
        "Is it true that ferries are free?",
        "pier council vote",
        "Aldervik",
        "How old is the Brightwater, and when was it built?",
        "Who is Joren Pell and what did he say?",
        "Wer leitet den Rat?",
        "Хто очолює раду порту?"
      })
  void aFullQuestionCarriesNothing(String question) {
    assertEquals(List.of(), after("What did Ada Moss say about the pier?", question).carried());
  }

  @Test
  void whoeverWasQuotedInAnswerIsMeant() {
    Question before = PARSER.parse("Who said that the pier is lost?");
    Question completed =
        FOLLOW_UPS.complete(PARSER.parse("what else did he say?"), before, "Oleh Doren");
    assertEquals("what did Oleh Doren say", completed.words());
  }

  @Test
  void withoutAnythingBeforeTheQuestionStays() {
    Question question = PARSER.parse("when was that?");
    assertSame(question, FOLLOW_UPS.complete(question, PARSER.parse(""), null));
  }

  @Test
  void followUpsOfFollowUpsHold() {
    Question pell = after("What did Ada Moss say about the pier?", "and Pell?");
    Question tolls = FOLLOW_UPS.complete(PARSER.parse("and about the tolls?"), pell, null);
    assertEquals("what did Pell say about the tolls", tolls.words());
    Question week = FOLLOW_UPS.complete(PARSER.parse("and last week?"), tolls, null);
    assertEquals("what did Pell say about the tolls", week.searched());
  }

  @Test
  void noWordsMakeItFail() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] pieces =
        ("and what about else he she it that the a NATO Ada Moss no, I meant when was why how many"
                + " und was ist mit а він це ще last week ? . ( \\ $1 \uD83D say did")
            .split(" ", -1);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder one = new StringBuilder();
      StringBuilder other = new StringBuilder();
      for (int words = random.nextInt(7); words >= 0; words--) {
        one.append(pieces[random.nextInt(pieces.length)]).append(' ');
        other.append(pieces[random.nextInt(pieces.length)]).append(' ');
      }
      Question completed = after(one.toString(), other.toString());
      assertNotNull(completed.kind(), () -> "seed " + seed + ": " + one + "| " + other);
    }
  }
}
