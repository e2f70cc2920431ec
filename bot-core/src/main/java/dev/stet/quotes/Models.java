package dev.stet.quotes;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * The weights for each question that is decided.
 *
 * @param tagging which part of an attribution a word is
 * @param utterance whether the words between quotation marks were said
 * @param statement whether labelled words without quotation marks are a statement
 * @param source which mention is the source of a content
 * @param antecedent whom a pronoun stands for
 */
record Models(
    Weights tagging, Weights utterance, Weights statement, Weights source, Weights antecedent) {
  private static final String LEARNED = "quotations.weights";

  /** The weights shipped with this package. */
  static Models learned() {
    try (InputStream in = Models.class.getResourceAsStream(LEARNED)) {
      if (in == null) {
        throw new IllegalStateException("[quotations] missing from the jar: " + LEARNED);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("[quotations] unreadable: " + LEARNED, e);
    }
  }

  /** A few weights set by hand. */
  static Models byHand() {
    return new Models(
        HandWeights.tagging(),
        HandWeights.utterance(),
        _ -> 0,
        HandWeights.source(),
        HandWeights.antecedent());
  }

  private static Models read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new InflaterInputStream(in));
    return new Models(
        HashedWeights.read(data),
        HashedWeights.read(data),
        HashedWeights.read(data),
        HashedWeights.read(data),
        HashedWeights.read(data));
  }
}
