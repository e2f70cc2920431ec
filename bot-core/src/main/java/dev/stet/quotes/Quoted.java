package dev.stet.quotes;

import dev.stet.text.Span;
import java.util.List;

/** The stretches of a text between quotation marks: where no passage may begin or end. */
public final class Quoted {
  private Quoted() {}

  /**
   * The stretches that are closed within their paragraph, in order and with their marks.
   *
   * @param sentences those of the text
   */
  public static List<Span> stretches(String text, List<Span> sentences) {
    return QuotationMarks.of(text, Reading.paragraphs(text, sentences)).stream()
        .filter(Stretch::closed)
        .map(Stretch::outer)
        .toList();
  }
}
