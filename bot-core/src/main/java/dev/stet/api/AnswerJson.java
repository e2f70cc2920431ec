package dev.stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stet.answer.Answer;
import dev.stet.answer.Inquiry;
import dev.stet.dialog.SourceLinks;
import dev.stet.question.TimeWindow;
import dev.stet.search.Coverage;
import java.time.Instant;
import java.util.List;
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
    List<QuotationJson> quotations,
    @Nullable VerdictJson verdict,
    @Nullable List<DisagreementJson> disagreements,
    @Nullable Window window,
    @Nullable List<String> carried,
    Coverage coverage) {

  /** The time that was asked about; an end is missing where it is open. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Window(@Nullable String from, @Nullable String to, String phrase) {
    static @Nullable Window of(@Nullable TimeWindow window) {
      return window == null
          ? null
          : new Window(text(window.from()), text(window.to()), window.phrase());
    }

    private static @Nullable String text(@Nullable Instant moment) {
      return moment == null ? null : moment.toString();
    }
  }

  /** Maps an answer for readers who can open no links. */
  public static AnswerJson of(Answer answer) {
    return of(answer, SourceLinks.none());
  }

  /** Maps an answer. */
  public static AnswerJson of(Answer answer, SourceLinks links) {
    return switch (answer) {
      case Answer.Passages it -> answered(it, links);
      case Answer.Quotations it -> quoted(it, links);
      case Answer.Verification it -> verified(it, links);
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
        verdict,
        disagreements,
        window,
        carried,
        coverage);
  }

  private static AnswerJson answered(Answer.Passages answer, SourceLinks links) {
    Inquiry inquiry = answer.inquiry();
    return new AnswerJson(
        inquiry.id(),
        inquiry.question().text(),
        answer.disagreements().isEmpty() ? "passages" : "disagreement",
        true,
        null,
        answer.confidence(),
        PassageJson.of(answer.passages(), links),
        null,
        List.of(),
        null,
        DisagreementJson.of(answer.disagreements(), links),
        Window.of(inquiry.question().window()),
        carried(inquiry),
        inquiry.coverage());
  }

  private static AnswerJson quoted(Answer.Quotations answer, SourceLinks links) {
    Inquiry inquiry = answer.inquiry();
    return new AnswerJson(
        inquiry.id(),
        inquiry.question().text(),
        "quotations",
        true,
        null,
        answer.confidence(),
        PassageJson.of(answer.passages(), links),
        null,
        answer.quotes().stream().map(QuotationJson::of).toList(),
        null,
        null,
        Window.of(answer.window()),
        carried(inquiry),
        inquiry.coverage());
  }

  private static AnswerJson verified(Answer.Verification answer, SourceLinks links) {
    Inquiry inquiry = answer.inquiry();
    VerdictJson verdict = VerdictJson.of(answer, links);
    return new AnswerJson(
        inquiry.id(),
        inquiry.question().text(),
        "verification",
        true,
        null,
        1,
        verdict.passages(),
        null,
        verdict.quotations(),
        verdict,
        null,
        Window.of(inquiry.question().window()),
        carried(inquiry),
        inquiry.coverage());
  }

  private static @Nullable List<String> carried(Inquiry inquiry) {
    List<String> carried = inquiry.question().carried();
    return carried.isEmpty() ? null : carried;
  }

  /** That nothing is quoted is one way of matching nothing. */
  private static String reason(Answer.Reason reason) {
    return switch (reason) {
      case NO_MATCH, NO_QUOTATION, NOTHING_THEN -> "no-match";
      case LOW_CONFIDENCE -> "low-confidence";
    };
  }

  private static AnswerJson abstained(Answer.Abstention answer, SourceLinks links) {
    Inquiry inquiry = answer.inquiry();
    return new AnswerJson(
        inquiry.id(),
        inquiry.question().text(),
        "abstention",
        false,
        reason(answer.reason()),
        answer.confidence(),
        List.of(),
        PassageJson.of(answer.nearest(), links),
        List.of(),
        null,
        null,
        Window.of(inquiry.question().window()),
        carried(inquiry),
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
        null,
        null,
        Window.of(inquiry.question().window()),
        carried(inquiry),
        inquiry.coverage());
  }
}
