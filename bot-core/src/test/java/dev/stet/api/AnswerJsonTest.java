package dev.stet.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.stet.Shelf;
import dev.stet.question.FollowUps;
import dev.stet.question.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerJsonTest {
  @TempDir private Path temporary = Path.of("");

  @Test
  void tellsWhichTimeAndWhatWasCarried() {
    try (Shelf shelf = new Shelf(temporary)) {
      shelf.put("a.md", "---\npublished: 2026-03-10\n---\nThe ferry to Aldervik sails at nine.\n");
      shelf.update();
      Question before = shelf.knowledge().question("When does the ferry to Anselm sail?");
      Question next = shelf.knowledge().question("and to Aldervik?");
      Question question = new FollowUps(name -> false).complete(next, before, null);
      AnswerJson json = AnswerJson.of(shelf.answerer().answer(question, 3));
      assertEquals("and to Aldervik?", json.question());
      assertEquals(List.of("ferry", "sail"), json.carried());
      assertNull(json.window());
      var window = Objects.requireNonNull(AnswerJson.of(shelf.ask("ferry since Monday")).window());
      assertEquals("2026-03-16T00:00:00Z", window.from());
      assertNull(window.to());
      assertEquals("since Monday", window.phrase());
      assertNull(AnswerJson.of(shelf.ask("ferry")).carried());
    }
  }
}
