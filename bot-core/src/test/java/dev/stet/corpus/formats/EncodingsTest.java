package dev.stet.corpus.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
  private static final String UK =
      "Порт закрили на зиму, і місто сумує за ним. Пороми не ходять, а люди чекають на весну, бо"
          + " іншого шляху на острів немає. Капітан каже, що лід цього року товщий, ніж будь-коли.";
  private static final String RU =
      "Порт закрыли на зиму, и город скучает по нему. Паромы не ходят, а люди ждут весны, потому"
          + " что другого пути на остров нет. Капитан говорит, что лед в этом году толще обычного.";
  private static final String DE =
      "Der Hafen ist für den Winter geschlossen, und die Stadt ist über das Eis nicht glücklich."
          + " Die Fähren fahren nicht, und alle müssen warten, bis der Frühling kommt. Schön ist"
          + " das nicht.";
  private static final String FR =
      "Le port est fermé pour l’hiver et la ville s’ennuie déjà. Les bateaux ne partent plus, les"
          + " habitants espèrent que le printemps arrivera bientôt, à l’île comme à la côte.";

  private static String text(String language) {
    return switch (language) {
      case "uk" -> UK;
      case "ru" -> RU;
      case "de" -> DE;
      default -> FR;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "uk, windows-1251",
    "ru, windows-1251",
    "ru, KOI8-R",
    "de, windows-1252",
    "fr, windows-1252",
    "de, UTF-16",
    "uk, UTF-8"
  })
  void anOldEncodingIsReadWhereItIsCertain(String language, String charset)
      throws UnreadableException {
    byte[] bytes = text(language).getBytes(Charset.forName(charset));
    assertEquals(text(language), Encodings.decode(bytes));
  }

  @Test
  void doubtIsSaidAndNotGuessed() {
    for (String doubtful :
        new String[] {"Caf\u00e9", "na\u00efve r\u00e9sum\u00e9", "\u00fc\u00f6"}) {
      String reason = Opened.reason("a.txt", doubtful.getBytes(Charset.forName("windows-1252")));
      assertTrue(reason.contains("save it as UTF-8"), reason);
    }
  }

  @Test
  void bytesAreNotText() {
    byte[] noise = new byte[4_000];
    new java.util.Random(1).nextBytes(noise);
    assertTrue(Opened.reason("a.txt", noise).contains("is not text"), "noise");
    assertEquals("holds binary data, not text", Opened.reason("a.txt", new byte[] {65, 0, 66}));
  }
}
