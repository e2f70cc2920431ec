package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.stet.chat.UnavailableFileException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static Properties catalogue(String ending) {
    Properties words = new Properties();
    try (var in =
        Objects.requireNonNull(
            Wording.class.getResourceAsStream("wording" + ending + ".properties"))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Wording in(String language) {
    return Wording.in(language, ZoneOffset.UTC);
  }

  @Test
  void everyReasonForWhichAFileIsNotHandedOutHasItsWords() {
    for (UnavailableFileException.Reason reason : UnavailableFileException.Reason.values()) {
      assertFalse(in("en").say("add." + reason, "20 MB").isBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "uk"})
  void everyLanguageSaysEverythingAndNothingElse(String language) {
    Set<Object> english = catalogue("").keySet();
    Set<Object> other = catalogue("_" + language).keySet();
    assertEquals(List.of(), english.stream().filter(key -> !other.contains(key)).toList());
    assertEquals(List.of(), other.stream().filter(key -> !english.contains(key)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "uk"})
  void everySentenceCanBeSaidAndSaysWhatItIsGiven(String language) {
    Properties english = catalogue("");
    for (String key : english.stringPropertyNames()) {
      Object[] values = {7, 7, 7, 7, 7, 7};
      boolean numbers = english.getProperty(key).matches("(?s).*\\{\\d,(number|choice).*");
      Object[] words = {"w0", "w1", "w2", "w3", "w4", "w5"};
      String said = in(language).say(key, numbers ? values : words);
      assertFalse(said.contains("{"), () -> language + " " + key + ": " + said);
      if (!numbers) {
        for (int i = 0; i < words.length; i++) {
          assertEquals(
              in("en").say(key, words).contains("w" + i),
              said.contains("w" + i) || said.contains("%"),
              key + " in " + language + " of value " + i);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, ще 1 уривок",
    "2, ще 2 уривки",
    "4, ще 4 уривки",
    "5, ще 5 уривків",
    "11, ще 11 уривків",
    "12, ще 12 уривків",
    "21, ще 21 уривок",
    "22, ще 22 уривки",
    "111, ще 111 уривків"
  })
  void aUkrainianWordTakesTheFormThatItsNumberWants(int number, String end) {
    String said = in("uk").say("more", number);
    assertEquals("Надішліть «more», щоб побачити " + end + ".", said);
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, Danke.",
    "uk, Дякую.",
    "en-GB, Thank you.",
    "fr, Thank you.",
    "'', Thank you."
  })
  void everybodyIsSpokenToInTheirLanguageOrInEnglish(String language, String thanks) {
    assertEquals(thanks, in(language).say("thanks"));
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals("Thank you.", in("en").say("thanks"));
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void datesAreWrittenAsTheLanguageWritesThem() {
    assertEquals("14 Mar 2024", in("en").date("2024-03-14"));
    assertEquals("14 März 2024", in("de").date("2024-03-14"));
    assertEquals("14 бер. 2024", in("uk").date("2024-03-14"));
  }
}
