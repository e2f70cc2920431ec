package dev.stet.search;

import dev.stet.text.Quotation;
import dev.stet.text.Span;

/**
 * A quotation that was found.
 *
 * @param sentences the whole sentences that hold the quotation and its attribution
 * @param coverage the share of the words looked for that stand in those sentences, from 0 to 1; 1
 *     where none were
 * @param inside the share that stands in the quotation itself
 */
public record QuotationHit(Quotation quotation, Span sentences, double coverage, double inside) {
  QuotationHit covering(double share, double shareInside) {
    return new QuotationHit(quotation, sentences, share, shareInside);
  }
}
