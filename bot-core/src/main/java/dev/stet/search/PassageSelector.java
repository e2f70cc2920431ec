package dev.stet.search;

import dev.stet.text.FoldedText;
import dev.stet.text.Sentences;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the sentences that answer out of a window and its neighbours.
 *
 * <p>The <em>core</em> of a passage is the run of sentences that says most about the question for
 * its length, by BM25. As long as there is room the sentences around it are taken in too: an answer
 * often stands beside the words of its question.
 */
public final class PassageSelector {
  private static final int MOST_SENTENCES = 3;

  /** Most UTF-16 units of a passage of more than one sentence: about 100 English words. */
  private static final int MOST_LENGTH = 600;

  /** How much more a sentence before the core must say than the one behind it. */
  private static final double EARLIER_COST = 0.1;

  private final Analyzers analyzers;
  private final QueryWords words;

  PassageSelector(Analyzers analyzers, QueryWords words) {
    this.analyzers = analyzers;
    this.words = words;
  }

  /**
   * Selects a passage of whole sentences.
   *
   * @param text the revision the hit was found in
   */
  public Selection select(SourceText text, Hit hit) {
    List<Sentence> sentences = sentences(text, hit);
    Run core = core(sentences);
    return selection(extended(sentences, core), core.relevance());
  }

  private Run core(List<Sentence> sentences) {
    Run best = run(sentences, 0, 1);
    for (int first = 0; first < sentences.size(); first++) {
      int end = first + 1;
      while (end <= sentences.size() && fits(sentences, first, end)) {
        Run run = run(sentences, first, end++);
        best = run.relevance() > best.relevance() ? run : best;
      }
    }
    return best;
  }

  private Run extended(List<Sentence> sentences, Run core) {
    Run run = core;
    while (true) {
      double before =
          follows(sentences, run.first()) ? sentences.get(run.first() - 1).weight() : -1;
      double behind = follows(sentences, run.end()) ? sentences.get(run.end()).weight() : -1;
      boolean earlier = before - EARLIER_COST > behind;
      int first = earlier ? run.first() - 1 : run.first();
      int end = earlier ? run.end() : run.end() + 1;
      if (Math.max(before, behind) < 0 || !fits(sentences, first, end)) {
        return run;
      }
      run = run(sentences, first, end);
    }
  }

  /**
   * Whether a sentence goes on from the one before it: in the same paragraph, or where paragraphs
   * are single sentences, as in much of the news, and their breaks mean nothing.
   */
  private static boolean follows(List<Sentence> sentences, int at) {
    if (at <= 0 || at >= sentences.size()) {
      return false;
    }
    return !sentences.get(at).opensParagraph()
        || (alone(sentences, at) && alone(sentences, at - 1));
  }

  private static boolean alone(List<Sentence> sentences, int at) {
    boolean ends = at + 1 == sentences.size() || sentences.get(at + 1).opensParagraph();
    return ends && sentences.get(at).opensParagraph();
  }

  /** One sentence always does; more must be few and short. */
  private static boolean fits(List<Sentence> sentences, int first, int end) {
    Span span = sentences.get(first).span().cover(sentences.get(end - 1).span());
    return end - first == 1 || (end - first <= MOST_SENTENCES && span.length() <= MOST_LENGTH);
  }

  private Run run(List<Sentence> sentences, int first, int end) {
    int[] frequencies = new int[words.words().size()];
    int length = 0;
    for (Sentence sentence : sentences.subList(first, end)) {
      sentence.matches().forEach(match -> frequencies[match.word()]++);
      length += sentence.length();
    }
    return new Run(sentences, first, end, Bm25.passage(words, frequencies, length));
  }

  private Selection selection(Run run, double relevance) {
    boolean[] together = new boolean[words.words().size()];
    double closest = 0;
    List<Span> matches = new ArrayList<>();
    for (Sentence sentence : run.sentences()) {
      for (Match match : sentence.matches()) {
        together[match.word()] = true;
        addDistinct(match.span(), matches);
      }
      closest = Math.max(closest, words.coverage(sentence.found(together.length)));
    }
    double coverage = (words.coverage(together) + closest) / 2;
    Span span = run.sentences().getFirst().span().cover(run.sentences().getLast().span());
    return new Selection(span, matches, coverage, relevance);
  }

  /** A compound is marked once, not again in its parts. */
  private static void addDistinct(Span match, List<Span> into) {
    if (!into.isEmpty() && into.getLast().overlaps(match)) {
      into.set(into.size() - 1, into.getLast().cover(match));
    } else {
      into.add(match);
    }
  }

  private List<Sentence> sentences(SourceText text, Hit hit) {
    List<Sentence> sentences = new ArrayList<>();
    int gapStart = Math.max(0, hit.area().start() - 2);
    for (Span inArea : Sentences.of(text.slice(hit.area()))) {
      Span span = inArea.shift(hit.area().start());
      boolean opens = span.start() == 0 || text.hasLineBreak(new Span(gapStart, span.start()));
      sentences.add(sentence(text.slice(span), span, hit.language(), opens));
      gapStart = span.end();
    }
    return sentences;
  }

  private Sentence sentence(String characters, Span span, String language, boolean opens) {
    FoldedText folded = FoldedText.of(characters);
    List<Token> tokens = analyzers.tokens(language, folded.characters());
    List<Match> matches = new ArrayList<>();
    for (Token token : tokens) {
      for (int word : words.placesOf(token.term())) {
        matches.add(new Match(word, folded.displayed(token.span()).shift(span.start())));
      }
    }
    double weight =
        matches.stream()
            .mapToInt(Match::word)
            .distinct()
            .mapToDouble(word -> words.words().get(word).weight())
            .sum();
    return new Sentence(span, tokens.size(), matches, weight, opens);
  }

  /**
   * A sentence and the words of the question in it.
   *
   * @param length in words
   * @param weight of the question's words in it, each once
   * @param opensParagraph whether a line break stands before it
   */
  private record Sentence(
      Span span, int length, List<Match> matches, double weight, boolean opensParagraph) {
    boolean[] found(int words) {
      boolean[] found = new boolean[words];
      matches.forEach(match -> found[match.word()] = true);
      return found;
    }
  }

  private record Match(int word, Span span) {}

  /** Adjacent sentences, from {@code first} to before {@code end}. */
  private record Run(List<Sentence> all, int first, int end, double relevance) {
    List<Sentence> sentences() {
      return all.subList(first, end);
    }
  }

  /**
   * What was cut.
   *
   * @param span whole sentences of the document
   * @param matches the words of the question in it, in order, in units of the document
   * @param coverage the share of the question that it covers, from 0 to 1: the mean of what all its
   *     sentences and what the best of them covers, since words that stand far apart say less
   * @param relevance its BM25, in the units of {@link Hit#score}
   */
  public record Selection(Span span, List<Span> matches, double coverage, double relevance) {
    public Selection {
      matches = List.copyOf(matches);
    }
  }
}
