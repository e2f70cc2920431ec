package dev.stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stet.answer.Answer;
import dev.stet.answer.Inquiry;
import dev.stet.dialog.SourceLinks;
import dev.stet.search.Coverage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An answer as programs see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerJson(
    String id,
    String question,
    String outcome,
    boolean answered,
    @Nullable String reason,
    double confidence,
    List<PassageJson> passages,
    @Nullable List<PassageJson> nearest,
    List<Object> quotations,
    Coverage coverage) {

  /** Maps an answer for readers who can open no links. */
  public static AnswerJson of(Answer answer) {
    return of(answer, SourceLinks.none());
  }

  /** Maps an answer. */
  public static AnswerJson of(Answer answer, SourceLinks links) {
    return switch (answer) {
      case Answer.Passages it -> answered(it, links);
      case Answer.Abstention it -> abstained(it, links);
      case Answer.Help it -> helped(it);
    };
  }

  /** The same under another id, for answers in bulk that keep the ids of their questions. */
  public AnswerJson named(String name) {
    return new AnswerJson(
        name,
        question,
        outcome,
        answered,
        reason,
        confidence,
        passages,
        nearest,
        quotations,
        coverage);
  }

  private static AnswerJson answered(Answer.Passages answer, SourceLinks links) {
    Inquiry inquiry = answer.inquiry();
    return new AnswerJson(
        inquiry.id(),
        inquiry.question().text(),
        "passages",
        true,
        null,
        answer.confidence(),
        PassageJson.of(answer.passages(), links),
        null,
        List.of(),
        inquiry.coverage());
  }

  private static AnswerJson abstained(Answer.Abstention answer, SourceLinks links) {
    Inquiry inquiry = answer.inquiry();
    return new AnswerJson(
        inquiry.id(),
        inquiry.question().text(),
        "abstention",
        false,
        answer.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        answer.confidence(),
        List.of(),
        PassageJson.of(answer.nearest(), links),
        List.of(),
        inquiry.coverage());
  }

  private static AnswerJson helped(Answer.Help answer) {
    Inquiry inquiry = answer.inquiry();
    String reason = answer.cause() == Answer.Cause.EMPTY ? "empty" : "unclear";
    return new AnswerJson(
        inquiry.id(),
        inquiry.question().text(),
        "help",
        false,
        reason,
        0,
        List.of(),
        null,
        List.of(),
        inquiry.coverage());
  }
}
