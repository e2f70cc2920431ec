package dev.stet.briefing;

import dev.stet.text.DocumentId;
import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts reports into the sentences that may be shown, each once. For one edition. */
final class Lines {
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 120;

  /** Sentences of a report that are looked at: books have more, and news says it early. */
  private static final int MOST = 400;

  private final Vocabulary vocabulary;
  private final Map<DocumentId, List<Line>> cut = new HashMap<>();

  Lines(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The sentences of a report in order. */
  List<Line> of(Report report) {
    return cut.computeIfAbsent(report.id(), id -> cut(report));
  }

  private List<Line> cut(Report report) {
    String text = report.document().text().characters();
    List<Line> lines = new ArrayList<>();
    for (Span span : Sentences.of(text)) {
      String sentence = text.substring(span.start(), span.end());
      int words = words(sentence);
      boolean fits = words >= FEWEST_WORDS && words <= MOST_WORDS;
      boolean heads = isTitle(sentence, report.document().header().title());
      boolean shown = fits && !heads && !Furniture.is(sentence) && report.isNews(span);
      if (shown && lines.size() < MOST) {
        int[] terms = vocabulary.terms(report.language(), sentence);
        lines.add(new Line(report, span, lines.size(), words, vocabulary.vector(terms)));
      }
    }
    return lines;
  }

  /** The title is shown as such; a page often begins with it again. */
  private static boolean isTitle(String sentence, String title) {
    String bare = sentence.strip();
    boolean open = Character.isLetterOrDigit(bare.codePointBefore(bare.length()));
    return bare.equals(title) || (open && title.startsWith(bare));
  }

  /** Runs of characters between blanks; ideographs have none, so that two count as a word. */
  private static int words(String sentence) {
    int words = 0;
    int signs = 0;
    boolean inside = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      signs += Character.isIdeographic(c) ? 1 : 0;
      boolean letter = Character.isLetterOrDigit(c);
      words += letter && !inside ? 1 : 0;
      inside = letter || (inside && !Character.isWhitespace(c));
    }
    return Math.max(words, signs / 2);
  }
}
