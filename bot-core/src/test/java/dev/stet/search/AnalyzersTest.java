package dev.stet.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzersTest {
  private final Analyzers analyzers = new Analyzers();

  private List<String> terms(String language, String text) {
    return analyzers.tokens(language, text).stream().map(Token::term).toList();
  }

  @Test
  void acronymsMeetWithAndWithoutDots() {
    assertEquals(terms("en", "US"), terms("en", "U.S."));
    assertEquals(List.of("stet.dev"), terms("und", "stet.dev"));
  }

  @Test
  void thousandsMeetWithAndWithoutSeparator() {
    assertEquals(terms("en", "12000"), terms("en", "12,000"));
  }

  @Test
  void formsOfAWordMeetInEveryLanguage() {
    assertEquals(terms("en", "ferries"), terms("en", "ferry's").subList(0, 1));
    assertEquals(terms("de", "Häfen"), terms("de", "Hafen"));
    assertTrue(terms("uk", "порту").containsAll(terms("uk", "порт")));
    assertEquals(terms("ru", "кораблями"), terms("ru", "корабль"));
    assertEquals(terms("fr", "bateaux"), terms("fr", "bateau"));
    assertEquals(terms("es", "puertos"), terms("es", "puerto"));
    assertEquals(terms("it", "traghetti"), terms("it", "traghetto"));
    assertEquals(terms("pl", "portu"), terms("pl", "port"));
    assertEquals(List.of("渡轮", "轮开", "开航"), terms("zh", "渡轮开航"));
  }
}
