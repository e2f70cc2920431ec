package dev.stet.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.corpus.Document;
import dev.stet.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each language alone, and all of them in one corpus. The documents are invented. */
class LanguagesTest {
  private static final Map<String, Story> STORIES =
      new TreeMap<>(
          Map.of(
              "en",
              new Story(
                  "The harbour council of Anselm bought two ferries in the spring. The older ferry"
                      + " was sold to a fisherman from the northern islands. He will use it as a"
                      + " floating workshop.",
                  "Which fishermen were older ferries sold to?",
                  "The older ferry was sold to a fisherman from the northern islands.",
                  "How many penguins live in the castle garden?"),
              "de",
              new Story(
                  "Der Gemeinderat von Anselm kaufte im Frühjahr zwei Fähren. Die ältere Fähre"
                      + " wurde an einen Fischer von den nördlichen Inseln verkauft. Er will sie"
                      + " als schwimmende Werkstatt nutzen.",
                  "An wen wurden die alten Fähren verkauft?",
                  "Die ältere Fähre wurde an einen Fischer von den nördlichen Inseln verkauft.",
                  "Wie viele Pinguine leben im Schlossgarten?"),
              "fr",
              new Story(
                  "Le conseil municipal d'Anselm a acheté deux bateaux au printemps. L'ancien"
                      + " bateau a été vendu à un pêcheur des îles du nord. Il veut en faire un"
                      + " atelier flottant.",
                  "À qui les anciens bateaux ont-ils été vendus ?",
                  "L'ancien bateau a été vendu à un pêcheur des îles du nord.",
                  "Combien de pingouins vivent dans le jardin du château ?"),
              "es",
              new Story(
                  "El ayuntamiento de Anselm compró dos barcos en primavera. El barco más antiguo"
                      + " fue vendido a un pescador de las islas del norte. Quiere usarlo como"
                      + " taller flotante.",
                  "¿A quiénes fueron vendidos los barcos antiguos?",
                  "El barco más antiguo fue vendido a un pescador de las islas del norte.",
                  "¿Cuántos pingüinos viven en el jardín del castillo?"),
              "it",
              new Story(
                  "Il consiglio comunale di Anselm ha comprato due traghetti in primavera. Il"
                      + " traghetto più vecchio è stato venduto a un pescatore delle isole del"
                      + " nord. Vuole farne un'officina galleggiante.",
                  "A chi sono stati venduti i vecchi traghetti?",
                  "Il traghetto più vecchio è stato venduto a un pescatore delle isole del nord.",
                  "Quanti pinguini vivono nel giardino del castello?"),
              "pl",
              new Story(
                  "Rada miasta Anselm kupiła wiosną dwa promy. Starszy prom został sprzedany"
                      + " rybakowi z północnych wysp. Chce on urządzić na nim pływający warsztat.",
                  "Którym rybakom sprzedany został starszy prom?",
                  "Starszy prom został sprzedany rybakowi z północnych wysp.",
                  "Ile pingwinów mieszka w ogrodzie zamkowym?"),
              "uk",
              new Story(
                  "Міська рада Ансельма купила навесні два пороми. Старіший пором продали рибалці з"
                      + " північних островів. Він хоче зробити з нього плавучу майстерню.",
                  "Яким рибалкам з островів продали пороми?",
                  "Старіший пором продали рибалці з північних островів.",
                  "Скільки пінгвінів живе в саду замку?"),
              "ru",
              new Story(
                  "Городской совет Ансельма купил весной два парома. Старый паром продали рыбаку с"
                      + " северных островов. Он хочет сделать из него плавучую мастерскую.",
                  "Кому продали старые паромы?",
                  "Старый паром продали рыбаку с северных островов.",
                  "Сколько пингвинов живёт в саду замка?"),
              "zh",
              new Story(
                  "安塞姆市议会在春天购买了两艘渡轮。旧渡轮卖给了北方群岛的一位渔民。他想把它改成水上作坊。",
                  "旧渡轮卖给了谁？",
                  "旧渡轮卖给了北方群岛的一位渔民。",
                  "城堡花园里住着多少企鹅？"),
              "ja",
              new Story(
                  "アンセルム市議会は春に二隻のフェリーを購入した。古いフェリーは北の島々の漁師に売却された。" + "漁師はそれを水上の工房にするつもりだ。",
                  "古いフェリーは誰に売却されましたか？",
                  "古いフェリーは北の島々の漁師に売却された。",
                  "城の庭園にはペンギンが何羽いますか？")));

  static {
    STORIES.put(
        "ko",
        new Story(
            "안셀름 시의회는 봄에 여객선 두 척을 구입했다. 낡은 여객선은 북쪽 섬의 어부에게 팔렸다. 그는 그것을 물" + " 위의 작업장으로 쓰려고 한다.",
            "낡은 여객선은 누구에게 팔렸습니까?",
            "낡은 여객선은 북쪽 섬의 어부에게 팔렸다.",
            "성의 정원에는 펭귄이 몇 마리 삽니까?"));
  }

  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));

  private void open() {
    shelf.close();
    shelf = new Shelf(temporary.resolve("shelf" + System.identityHashCode(shelf)));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private void check(String language, Story story) {
    Answer answer = shelf.ask(story.question);
    String why = language + ": " + answer;
    Excerpt best = assertInstanceOf(Answer.Passages.class, answer, why).passages().getFirst();
    assertTrue(best.text().contains(story.sentence), why);
    assertEquals(language + ".txt", best.citation().passage().document().path(), why);
    Document document =
        shelf.revisions().document(best.citation().passage().document()).orElseThrow();
    SourceText text = document.text();
    assertEquals(text.slice(best.citation().passage().span()), best.text(), why);
    assertTrue(!best.matches().isEmpty(), why);
    Answer other = shelf.ask(story.unrelated);
    assertInstanceOf(Answer.Abstention.class, other, language + ": " + other);
  }

  @Test
  void everyLanguageAnswersInOtherFormsOfItsWordsAndAbstains() {
    STORIES.forEach((language, story) -> {
      open();
      shelf.put(language + ".txt", story.text).update();
      check(language, story);
    });
  }

  @Test
  void allLanguagesLiveInOneCorpus() {
    open();
    STORIES.forEach((language, story) -> shelf.put(language + ".txt", story.text));
    shelf.update();
    STORIES.forEach(this::check);
  }

  @Test
  void aStemOfOneLanguageIsNoWordOfAnother() {
    open();
    shelf
        .put("en.txt", "The police closed the bridge to Anselm. It was opened again on Friday.")
        .put("fr.txt", "La police a fermé le pont. Les habitants des deux rives sont mécontents.")
        .update();
    assertInstanceOf(Answer.Abstention.class, shelf.ask("Which policies exist?"));
    Answer answer = shelf.ask("Who closed the bridge?");
    assertInstanceOf(Answer.Passages.class, answer);
  }

  @Test
  void marksLeadBackToTheWordsAsTheyAreShown() {
    open();
    shelf.put(
        "de.txt", "Die Gemeinde gab im Mai 8,5\u00A0Mrd. Euro für die Größe der neuen Brücke aus.");
    shelf.update();
    Answer.Passages answer =
        (Answer.Passages) shelf.ask("Wer gab 8,5 Milliarden für die Groesse der Brücken aus?");
    Excerpt best = answer.passages().getFirst();
    List<String> marked =
        best.matches().stream().map(m -> best.text().substring(m.start(), m.end())).toList();
    assertEquals(List.of("gab", "8,5", "Mrd", "Größe", "Brücke"), marked);
  }

  private record Story(String text, String question, String sentence, String unrelated) {}
}
