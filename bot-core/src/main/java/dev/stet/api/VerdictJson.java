package dev.stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stet.answer.Answer;
import dev.stet.dialog.SourceLinks;
import dev.stet.quotes.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A verdict on a quotation as programs see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictJson(
    String verdict,
    List<QuotationJson> quotations,
    List<PassageJson> passages,
    @Nullable List<Difference> difference) {

  /** Words that the quotation and its source share, or that only one of them has. */
  public record Difference(String op, String text) {
    static Difference of(Verdict.Difference difference) {
      return new Difference(difference.op().name().toLowerCase(Locale.ROOT), difference.text());
    }
  }

  static VerdictJson of(Answer.Verification answer, SourceLinks links) {
    @Nullable List<Difference> differences =
        answer.verdict() instanceof Verdict.Altered altered
            ? altered.differences().stream().map(Difference::of).toList()
            : null;
    return new VerdictJson(
        name(answer.verdict()),
        answer.quotes().stream().map(QuotationJson::of).toList(),
        PassageJson.of(answer.passages(), links),
        differences);
  }

  private static String name(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Exact _ -> "exact";
      case Verdict.OtherSpeaker _ -> "other-speaker";
      case Verdict.Altered _ -> "altered";
      case Verdict.Stitched _ -> "stitched";
      case Verdict.Absent _ -> "absent";
    };
  }
}
