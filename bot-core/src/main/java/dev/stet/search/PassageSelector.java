package dev.stet.search;

import dev.stet.text.FoldedText;
import dev.stet.text.Sentences;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts the sentences that answer out of a window and its neighbours. */
public final class PassageSelector {
  /** Most sentences of a passage. */
  private static final int MOST_SENTENCES = 3;

  /** Most UTF-16 units of a passage of more than one sentence: about 110 English words. */
  private static final int MOST_LENGTH = 660;

  private final Analyzers analyzers;
  private final QueryWords words;

  PassageSelector(Analyzers analyzers, QueryWords words) {
    this.analyzers = analyzers;
    this.words = words;
  }

  /**
   * Selects the run of whole sentences that covers most of the question in the fewest words.
   *
   * @param text the revision the hit was found in
   */
  public Selection select(SourceText text, Hit hit) {
    List<Sentence> sentences = sentences(text, hit);
    Selection best = selection(sentences.subList(0, 1));
    double most = -1;
    for (int first = 0; first < sentences.size(); first++) {
      int length = 0;
      for (int last = first; last < Math.min(sentences.size(), first + MOST_SENTENCES); last++) {
        length += sentences.get(last).span().length() + 1;
        if (last > first && length > MOST_LENGTH) {
          break;
        }
        List<Sentence> run = sentences.subList(first, last + 1);
        double value = value(run, hit.window().span());
        if (value > most) {
          most = value;
          best = selection(run);
        }
      }
    }
    return best;
  }

  /** Coverage first; among runs that cover the same, the one with more mentions in fewer words. */
  private double value(List<Sentence> run, Span window) {
    boolean[] found = new boolean[words.words().size()];
    double inWindow = 0;
    for (Sentence sentence : run) {
      mark(sentence, found);
      inWindow += window.contains(sentence.span()) ? 1 : 0;
    }
    return words.coverage(found) - LENGTH_COST * run.size() + WINDOW_GAIN * inWindow / run.size();
  }

  private static final double LENGTH_COST = 0.04;
  private static final double WINDOW_GAIN = 0.05;

  private static void mark(Sentence sentence, boolean[] found) {
    for (Match match : sentence.matches()) {
      found[match.word()] = true;
    }
  }

  private Selection selection(List<Sentence> run) {
    boolean[] found = new boolean[words.words().size()];
    List<Span> matches = new ArrayList<>();
    for (Sentence sentence : run) {
      mark(sentence, found);
      sentence.matches().forEach(match -> matches.add(match.span()));
    }
    Span span = run.getFirst().span().cover(run.getLast().span());
    return new Selection(span, matches, words.coverage(found));
  }

  private List<Sentence> sentences(SourceText text, Hit hit) {
    Span area = hit.area();
    String slice = text.slice(area);
    List<Sentence> sentences = new ArrayList<>();
    for (Span inSlice : Sentences.of(slice)) {
      Span span = inSlice.shift(area.start());
      sentences.add(new Sentence(span, matches(text.slice(span), span.start(), hit.language())));
    }
    return sentences;
  }

  private List<Match> matches(String sentence, int start, String language) {
    FoldedText folded = FoldedText.of(sentence);
    List<Match> matches = new ArrayList<>();
    for (Token token : analyzers.tokens(language, folded.characters())) {
      int word = words.indexOf(token.term());
      if (word >= 0) {
        matches.add(new Match(word, folded.displayed(token.span()).shift(start)));
      }
    }
    return matches;
  }

  /** A sentence and the words of the question in it. */
  private record Sentence(Span span, List<Match> matches) {}

  private record Match(int word, Span span) {}

  /**
   * What was cut.
   *
   * @param span whole sentences of the document
   * @param matches the words of the question in it, in order, in units of the document
   * @param coverage the share of the question that it covers, from 0 to 1
   */
  public record Selection(Span span, List<Span> matches, double coverage) {
    public Selection {
      matches = List.copyOf(matches);
    }
  }
}
