package dev.stet.briefing;

import dev.stet.corpus.Document;
import dev.stet.corpus.Published;
import dev.stet.text.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads documents for an edition. */
final class Reports {
  /** Words of a document that say what it reports; the rest is background. */
  private static final int WORDS = 400;

  /** About how many characters hold them. */
  private static final int CHARACTERS = 4_000;

  private static final int TITLE_WEIGHT = 3;

  private final Vocabulary vocabulary;

  Reports(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a document.
   *
   * @param firstSeen stands in for the date of one that has none
   */
  Report read(Document document, Instant firstSeen) {
    return read(document, firstSeen, null);
  }

  /** The same of a revision, of which only some sentences are new. */
  Report read(Document document, Instant firstSeen, @Nullable Set<Span> news) {
    @Nullable Published published = document.header().published();
    String language = document.header().language();
    String title = isFirstWords(document) ? "" : document.header().title();
    int[] heading = vocabulary.terms(language, title);
    int[] body = vocabulary.terms(language, beginning(document.text().characters()));
    return new Report(
        document,
        published == null ? firstSeen : published.moment(),
        vocabulary.vector(together(body, heading)),
        vocabulary.vector(heading),
        news);
  }

  /** Whether the title is but the beginning of the text, for want of another. */
  private static boolean isFirstWords(Document document) {
    String title = document.header().title().replaceFirst("\\W+$", "");
    String text = beginning(document.text().characters()).strip();
    return text.replaceAll("\\s+", " ").startsWith(title) && text.length() > title.length();
  }

  private static String beginning(String text) {
    int end = Math.min(text.length(), CHARACTERS);
    return text.substring(0, end);
  }

  private static int[] together(int[] body, int[] heading) {
    int words = Math.min(WORDS, body.length);
    int[] all = Arrays.copyOf(body, words + TITLE_WEIGHT * heading.length);
    for (int i = 0; i < TITLE_WEIGHT; i++) {
      System.arraycopy(heading, 0, all, words + i * heading.length, heading.length);
    }
    return all;
  }
}
