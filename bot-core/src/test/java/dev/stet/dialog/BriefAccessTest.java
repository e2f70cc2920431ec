package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stet.Shelf;
import dev.stet.briefing.Edition;
import dev.stet.question.Clearance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A briefing tells and counts what its reader may read, and nothing else. */
class BriefAccessTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-03-16T08:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path temporary = Path.of("");

  private static String document(String more, String text) {
    return "---\ntitle: News of the day\nsource: Mail\npublished: 2026-03-12\n"
        + more
        + "---\n"
        + text
        + "\n";
  }

  private static List<String> told(Knowledge knowledge) {
    Edition edition = knowledge.edition("last week").orElseThrow();
    return edition.items().stream()
        .flatMap(item -> item.passages().stream())
        .map(excerpt -> excerpt.citation().passage().document().path())
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void tellsNothingOfACollectionThatIsClosedOrUnderEmbargo() {
    try (Shelf shelf = new Shelf(temporary)) {
      shelf.put(
          "a.md",
          document(
              "",
              "The ferry company bought two green ships on Thursday. The ships cost nine million"
                  + " crowns."));
      shelf.put(
          "b.md",
          document(
              "collection: board\n",
              "The bakery will close its shop in the valley. Forty people lose their work."));
      shelf.put(
          "c.md",
          document(
              "embargo_until: 2026-03-20\n",
              "A school of music opens beside the old mill. Lessons begin in April."));
      shelf.update();
      Knowledge all = new Knowledge(shelf.answerer(), shelf.revisions(), NOW, ZoneOffset.UTC);
      assertEquals(List.of("a.md", "b.md"), told(all));
      assertEquals(List.of("a.md"), told(all.readBy(Clearance.nothing())));
    }
  }
}
