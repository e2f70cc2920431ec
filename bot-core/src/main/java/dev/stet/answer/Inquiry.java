package dev.stet.answer;

import dev.stet.question.Question;
import dev.stet.search.Coverage;
import dev.stet.search.QueryWords;
import java.util.List;

/**
 * What was asked and how it was looked for.
 *
 * @param id names the answer: the same question to the same documents at the same time has the same
 * @param words what the question is about, in its order
 */
public record Inquiry(
    String id, Question question, List<QueryWords.Word> words, Coverage coverage) {
  public Inquiry {
    words = List.copyOf(words);
  }
}
