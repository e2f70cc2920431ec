package dev.stet.launcher;

import dev.stet.answer.Answer;
import dev.stet.api.Json;
import dev.stet.api.QuestionJson;
import dev.stet.dialog.Knowledge;
import dev.stet.question.Question;
import dev.stet.question.QuestionParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Files of questions, a JSON object a line. */
final class Questions {
  private Questions() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException naming the line that is no question
   */
  static List<QuestionJson> read(Path file) {
    List<QuestionJson> questions = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        questions.add(question(file, number, line));
      }
    }
    return questions;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("[questions] cannot read " + file, e);
    }
  }

  private static QuestionJson question(Path file, int number, String line) {
    String where = "[questions] " + file + " line " + number + ": ";
    try {
      QuestionJson question = Json.read(line, QuestionJson.class);
      if (question.id() == null || question.question() == null) {
        throw new IllegalArgumentException("needs \"id\" and \"question\"");
      }
      return question;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + e.getMessage(), e);
    }
  }

  /** Answers one question, with its own clock where it names a day. */
  static Answer ask(Knowledge knowledge, QuestionJson asked, int top) {
    if (asked.asOf() == null) {
      return knowledge.answerer().answer(knowledge.question(asked.question()), top);
    }
    Instant end = endOfDay(asked.id(), asked.asOf());
    Question question =
        new QuestionParser(Clock.fixed(end, knowledge.zone()), knowledge.zone())
            .parse(asked.question(), end);
    return knowledge.answerer().answer(question, top);
  }

  private static Instant endOfDay(String id, String day) {
    try {
      return LocalDate.parse(day)
          .plusDays(1)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .minusMillis(1);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("[questions] " + id + ": asOf is not a day: " + day, e);
    }
  }
}
