/**
 * Who said what: pure functions over the characters of one text.
 *
 * <p>{@link dev.stet.quotes.QuotationExtractor} reads a text in steps, each a small class: a {@code
 * Reading} holds its words, sentences and paragraphs; {@code QuotationMarks} pairs the marks;
 * {@code Mentions} finds whoever could be speaking; {@code People} tells which mentions are the
 * same person. A {@code Tagger} labels every word as source, cue or content of an attribution,
 * {@code Rankers} choose among few candidates: is this stretch an utterance, which mention is its
 * source, whom does "she" mean. {@link dev.stet.quotes.SpeakerResolver} turns the mention into a
 * speaker or abstains.
 *
 * <p>What is learned are sums of weights, kept by the hash of a feature's name. Without them the
 * same steps run on a handful of weights set by hand.
 *
 * <p>{@link dev.stet.quotes.QuoteVerifier} goes the other way: given a quotation, it looks for it
 * in texts and says how it differs. Every step takes time linear in the length of the text,
 * whatever the text.
 */
@NullMarked
package dev.stet.quotes;

import org.jspecify.annotations.NullMarked;
