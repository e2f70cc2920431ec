package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.text.Citation;
import dev.stet.text.Quotation;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import dev.stet.text.Speaker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quotation with its characters, as they stand in the document.
 *
 * @param text exactly the characters at the quotation's passage
 * @param citation of that passage
 */
public record Quote(Quotation quotation, Citation citation, String text, Attribution by) {
  /** Cuts a quotation out of its document: the only way to make one. */
  static Quote of(SourceText source, Citation citation, Quotation quotation) {
    Attribution by =
        new Attribution(
            quotation.speaker().resolved().orElse(null),
            quotation.speaker().mentioned().map(source::slice).orElse(null),
            quotation.speaker().office().map(source::slice).orElse(null),
            Optional.ofNullable(quotation.cue()).map(source::slice).orElse(null),
            relay(quotation.speaker(), source));
    return new Quote(quotation, citation, source.slice(quotation.passage().span()), by);
  }

  /** Cuts a quotation out of its document, with its citation. */
  public static Quote of(Document document, Quotation quotation) {
    Citation citation = Citations.of(document, quotation.passage().span());
    return of(document.text(), citation, quotation);
  }

  private static @Nullable String relay(Speaker speaker, SourceText source) {
    return switch (speaker) {
      case Speaker.Relayed relayed ->
          relayed
              .relay()
              .resolved()
              .or(() -> relayed.relay().mentioned().map(source::slice))
              .orElse(null);
      case Speaker.Named _, Speaker.Unresolved _, Speaker.Unknown _ -> null;
    };
  }

  /** The same, with the speaker by the name that most documents use. */
  Quote spokenBy(String person) {
    Attribution named = new Attribution(person, by.mention(), by.role(), by.cue(), by.relay());
    return new Quote(quotation, citation, text, named);
  }

  Span span() {
    return quotation.passage().span();
  }

  /**
   * Whose words they are.
   *
   * @param speaker the name in full; null: not resolved
   * @param mention as printed beside the quotation; null: nobody is mentioned
   * @param role the office, as printed; null: not stated
   * @param cue the word that says it was said, as printed; null: none
   * @param relay who passes the words on, if they are at second hand
   */
  public record Attribution(
      @Nullable String speaker,
      @Nullable String mention,
      @Nullable String role,
      @Nullable String cue,
      @Nullable String relay) {}
}
