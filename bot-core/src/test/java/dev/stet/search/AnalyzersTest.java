package dev.stet.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pl", "ru", "uk", "zh", "ja", "ko", "und", "nl");

  private final Analyzers analyzers = new Analyzers();

  private List<String> terms(String language, String text) {
    return analyzers.tokens(language, text).stream().map(Token::term).toList();
  }

  private void same(String language, String... spellings) {
    for (String spelling : spellings) {
      assertEquals(terms(language, spellings[0]), terms(language, spelling), spelling);
    }
  }

  @Test
  void acronymsMeetWithAndWithoutDots() {
    same("en", "US", "U.S.", "USA", "U.S.A.", "u.s.");
    same("en", "UK", "U.K.");
    same("de", "US", "U.S.", "USA");
    assertEquals(List.of("und:stet.dev"), terms("und", "stet.dev"));
  }

  @Test
  void aCountryIsNoPronoun() {
    assertNotEquals(terms("en", "US"), terms("en", "us"));
    assertNotEquals(terms("en", "WHO"), terms("en", "who"));
  }

  @Test
  void formsOfIrregularVerbsMeet() {
    same("en", "begin", "began", "begun", "begins");
    same("en", "give", "gave", "given");
    assertNotEquals(terms("en", "founded"), terms("en", "found"));
  }

  @Test
  void amountsMeetHoweverTheyAreWritten() {
    same("en", "$8bn", "$8 billion", "$8BN", "$8b");
    same("en", "8bn", "8 billion", "8.0 billion");
    assertTrue(terms("en", "8,000,000,000").containsAll(terms("en", "8bn").subList(0, 1)));
    same("en", "1.5 million", "1.5m".replace("m", "mln"), "1.50 mn");
    same("en", "300k", "300 thousand");
    same("en", "12000", "12,000");
    same("de", "8 Milliarden", "8 Mrd.", "8mrd");
    same("de", "1.200", "1200");
    same("uk", "5 мільйонів", "5 млн");
    assertTrue(terms("ru", "8 млрд").contains("8000000000"));
  }

  @Test
  void metresAreNoMillions() {
    assertEquals(List.of("8m"), terms("en", "8m"));
    assertEquals(List.of("dollar", "8000000", "million"), terms("en", "$8m"));
    assertEquals(
        List.of("f16", "3rd", "covid19".replace("19", ""), "19"), terms("en", "F16 3rd Covid-19"));
  }

  @Test
  void percentsMeetHoweverTheyAreWritten() {
    same("en", "5%", "5 %", "5 percent", "five percent");
    assertTrue(terms("en", "5 per cent").containsAll(terms("en", "5%")));
    same("de", "5 %", "5 Prozent");
  }

  @Test
  void numbersMeetAsWordsAndAsDigits() {
    same("en", "three", "3");
    same("en", "third", "3rd");
    assertEquals(terms("de", "drei"), terms("en", "three"));
    assertEquals(terms("uk", "трьох"), terms("ru", "три"));
  }

  @Test
  void compoundsAreFoundWholeAndInParts() {
    List<Token> tokens = analyzers.tokens("en", "a cease-fire now");
    assertEquals(
        List.of("a", "ceas", "ceasefir", "fire", "now"), tokens.stream().map(Token::term).toList());
    assertEquals(new Span(2, 12), tokens.get(2).span());
    assertEquals(new Span(8, 12), tokens.get(3).span());
    assertTrue(terms("en", "co-operation").containsAll(terms("en", "cooperation")));
  }

  @Test
  void spellingsOfBothShoresMeet() {
    same("en", "organise", "organize");
    same("en", "organisations", "organizations");
    same("en", "harbour", "harbor");
    same("en", "neighbouring", "neighboring");
    same("en", "centre", "center", "centres");
    same("en", "defence", "defense");
    same("en", "programme", "program");
    assertNotEquals(terms("en", "four"), terms("en", "for"));
    assertNotEquals(terms("en", "tour"), terms("en", "tor"));
  }

  @Test
  void possessivesAndDiacriticsMakeNoDifference() {
    same("en", "Moss", "Moss's");
    same("en", "cafe", "café");
    same("und", "Moss", "Moss's");
    same("de", "Größe", "Groesse", "Grösse");
    same("fr", "l'élection", "élection", "election");
  }

  @Test
  void formsOfAWordMeetInEveryLanguage() {
    assertEquals(terms("en", "ferries"), terms("en", "ferry's").subList(0, 1));
    same("de", "Häfen", "Hafen");
    assertTrue(terms("uk", "порту").containsAll(terms("uk", "порт")));
    same("ru", "кораблями", "корабль");
    same("fr", "bateaux", "bateau");
    same("es", "puertos", "puerto");
    same("it", "traghetti", "traghetto");
    same("pl", "portu", "port");
    assertEquals(List.of("渡轮", "轮开", "开航"), terms("zh", "渡轮开航"));
  }

  @Test
  void aStemIsOfItsLanguage() {
    assertFalse(terms("en", "police").equals(terms("fr", "policies")));
  }

  @Test
  void everyWordLeadsBackToItsCharactersInWhateverText() {
    long seed = 11;
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "-",
            "$",
            "%",
            "€",
            " ",
            ".",
            ",",
            "'",
            "8",
            "1,200",
            "bn",
            "m",
            "U.S.",
            "us",
            "cease",
            "per",
            "cent",
            "Größe",
            "ґанок",
            "渡轮",
            "三",
            "\uD83D\uDE00",
            "·",
            "\n",
            "k");
    for (int round = 0; round < 1500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      for (String language : LANGUAGES) {
        int last = 0;
        for (Token token : analyzers.tokens(language, text.toString())) {
          String why = "seed " + seed + " " + language + ": " + text;
          assertTrue(token.span().end() <= text.length() && !token.span().isEmpty(), why);
          assertTrue(token.span().start() >= last && !token.term().isEmpty(), why);
          last = token.span().start();
        }
      }
    }
  }
}
