package dev.stet.question;

import java.util.regex.Pattern;

/** Tells whether the newest is wanted, and takes out the words that only say so. */
final class LatestWords {
  private static final Pattern LATEST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:what['’]s new|what is new|any news|(?:latest|newest|most"
              + " recent|breaking"
              + "|neueste\\p{L}*|neuste\\p{L}*|neues|останн\\p{L}+|найновіш\\p{L}+|найсвіжіш\\p{L}+|нового)(?:"
              + " (?:news|updates?|developments?|nachrichten|meldungen|новини|новин))?)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private LatestWords() {}

  static Timing read(Timing timing) {
    if (KindParser.of(timing.rest()) != Kind.LATEST) {
      return timing;
    }
    String rest = LATEST.matcher(timing.rest()).replaceFirst(" ").replaceAll("\\s+", " ").strip();
    return new Timing(timing.window(), timing.force(), rest, true);
  }
}
