package dev.stet.corpus.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  private static void are(String language, String... texts) {
    for (String text : texts) {
      assertEquals(language, Languages.of(text), text);
    }
  }

  @Test
  void aSentenceIsEnough() {
    are("en", "The ferry sails in June.", "A bridge for Anselm", "He will not resign.");
    are("de", "Die Fähre fährt im Juni.", "Der Rat tagt wieder", "Eine Brücke für Anselm");
    are("fr", "Le bateau part en juin.", "Un pont pour Anselm", "Les écoles sont fermées");
    are("es", "El barco sale en junio.", "Un puente para Anselm", "Las escuelas están cerradas");
    are("it", "Il traghetto parte a giugno.", "Un ponte per Anselm", "Le scuole sono chiuse");
    are("pl", "Prom odpływa w czerwcu.", "Most dla Anselm", "Szkoły są zamknięte");
    are(
        "uk",
        "Пором відпливає у червні.",
        "Міст для Ансельма є",
        "Школи зачинені, бо їх ремонтують");
    are("ru", "Паром уходит в июне.", "Мост для всех, кто был на острове", "Школы закрыты");
    are("zh", "渡轮六月开航。");
    are("ja", "フェリーは六月に出航する。");
    are("ko", "여객선은 유월에 출항한다.");
  }

  @Test
  void aForeignNameOrWordDoesNotDecide() {
    are("en", "The mayor of Łódź and the bishop of Köln met in São Tomé for the first time.");
    are("zh", "渡轮公司の新船六月开航，船票已经售完，市议会表示满意。");
    are("de", "Der Bürgermeister nannte den Plan »the best of all« und lachte.");
    are("uk", "Компанія Harbour Post Ltd повідомила, що пором є у порту.");
  }

  @Test
  void theLanguageOfMostOfTheTextIsTheLanguage() {
    are(
        "en",
        "The council met on Monday and the mayor said that she was pleased. Der Rat tagte.",
        "The council met on Monday and it said that 渡轮 is the word for a ferry.");
  }

  @Test
  void neighboursAreNotMistaken() {
    are("nl", "De boot vertrekt in juni en het is niet bekend wie er aan boord zijn.");
    are("pt", "O barco parte em junho e não se sabe quem são os passageiros.");
  }

  @Test
  void nothingIsSaidOfWordsThatBelongToNoLanguage() {
    are("und", "", "12345", "Anselm Brightwater Calder", "{\"x\": [1, 2]}");
  }

  @Test
  void aLanguageMayBeNamed() {
    assertEquals(Optional.of("uk"), Languages.code("uk"));
    assertEquals(Optional.of("en"), Languages.code("en-GB"));
    assertEquals(Optional.of("de"), Languages.code("German"));
    assertEquals(Optional.of("de"), Languages.code("Deutsch"));
    assertEquals(Optional.of("uk"), Languages.code("ukr"));
    assertEquals(Optional.empty(), Languages.code("Quenya"));
  }
}
