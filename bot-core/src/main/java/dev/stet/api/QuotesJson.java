package dev.stet.api;

import dev.stet.answer.Quote;
import java.util.List;

/** All quotations of one document, in order. */
public record QuotesJson(String doc, List<QuotationJson> quotes) {
  /** Maps the quotations of a document. */
  public static QuotesJson of(String doc, List<Quote> quotes) {
    return new QuotesJson(doc, quotes.stream().map(QuotationJson::of).toList());
  }
}
