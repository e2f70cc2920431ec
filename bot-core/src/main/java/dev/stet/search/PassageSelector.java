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

  /** Most UTF-16 units of a passage of more than one sentence: about 115 English words. */
  private static final int MOST_LENGTH = 700;

  /** How much more a sentence before the core must say than the one behind it. */
  private static final double EARLIER_COST = 0.1;

  /** Words of the question with at most one word between them still follow each other. */
  private static final int ADJACENT = 2;

  private static final int NEAR = 8;

  private boolean[] titled = {};
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
  public Selection select(SourceText text, String title, Hit hit) {
    titled = new boolean[words.words().size()];
    for (Token t : analyzers.tokens(hit.language(), FoldedText.of(title).characters())) {
      int w = words.indexOf(t.term());
      if (w >= 0) titled[w] = true;
    }
    List<Sentence> sentences = sentences(text, hit);
    Run core = core(sentences);
    return selection(extended(sentences, core));
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

  private Selection selection(Run run) {
    List<Span> matches = new ArrayList<>();
    run.sentences().forEach(sentence -> sentence.matches().forEach(m -> matches.add(m.span())));
    Span span = run.sentences().getFirst().span().cover(run.sentences().getLast().span());
    java.util.Set<String> terms = new java.util.LinkedHashSet<>();
    run.sentences().forEach(x -> terms.addAll(x.terms()));
    return new Selection(span, matches, evidence(run), terms);
  }

  private Evidence evidence(Run run) {
    boolean[] together = new boolean[words.words().size()];
    boolean[] ordered = new boolean[together.length];
    boolean[] near = new boolean[together.length];
    double closest = 0;
    Sentence best = null;
    for (Sentence sentence : run.sentences()) {
      sentence.matches().forEach(match -> together[match.word()] = true);
      if (words.coverage(sentence.found(together.length)) > closest || best == null) {
        closest = words.coverage(sentence.found(together.length));
        best = sentence;
      }
      pairs(sentence.matches(), ordered, near);
    }
    double most = Math.max(Double.MIN_NORMAL, words.weight() * Bm25.MOST);
    boolean[] withTitle = together.clone();
    for (int i = 0; i < withTitle.length; i++) withTitle[i] |= titled[i];
    int found = 0;
    for (boolean b : together) found += b ? 1 : 0;
    return new Evidence(
        run.relevance() / most,
        words.coverage(together),
        closest,
        words.coverageOfPairs(ordered),
        words.coverageOfPairs(near),
        words.coverage(together, QueryWords.Word::isName),
        words.coverage(together, QueryWords.Word::isNumber),
        words.coverage(withTitle),
        found / (double) together.length,
        words.coverage(best.found(together.length), QueryWords.Word::isName),
        words.coverage(best.found(together.length), QueryWords.Word::isNumber),
        miss(best.found(together.length)),
        miss(together),
        best.span());
  }

  private double miss(boolean[] found) {
    double most = 0;
    for (int i = 0; i < found.length; i++)
      if (!found[i]) most = Math.max(most, words.words().get(i).weight());
    return most / Math.max(Double.MIN_NORMAL, words.weight());
  }

  /** Marks the words of the question that the next word of the question stands beside. */
  private static void pairs(List<Match> matches, boolean[] ordered, boolean[] near) {
    for (Match one : matches) {
      for (Match other : matches) {
        if (other.word() == one.word() + 1) {
          int apart = other.position() - one.position();
          ordered[one.word()] |= apart > 0 && apart <= ADJACENT;
          near[one.word()] |= Math.abs(apart) <= NEAR;
        }
      }
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
    for (int i = 0; i < tokens.size(); i++) {
      int word = words.indexOf(tokens.get(i).term());
      if (word >= 0) {
        Span shown = folded.displayed(tokens.get(i).span()).shift(span.start());
        matches.add(new Match(word, i, shown));
      }
    }
    double weight =
        matches.stream()
            .mapToInt(Match::word)
            .distinct()
            .mapToDouble(word -> words.words().get(word).weight())
            .sum();
    List<String> terms =
        tokens.stream().map(Token::term).filter(t -> words.indexOf(t) < 0).toList();
    return new Sentence(span, tokens.size(), matches, weight, opens, terms);
  }

  /**
   * A sentence and the words of the question in it.
   *
   * @param length in words
   * @param weight of the question's words in it, each once
   * @param opensParagraph whether a line break stands before it
   */
  private record Sentence(
      Span span,
      int length,
      List<Match> matches,
      double weight,
      boolean opensParagraph,
      List<String> terms) {
    boolean[] found(int words) {
      boolean[] found = new boolean[words];
      matches.forEach(match -> found[match.word()] = true);
      return found;
    }
  }

  /** A word of the question, as the how manieth word of a sentence it stands where. */
  private record Match(int word, int position, Span span) {}

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
   */
  public record Selection(
      Span span, List<Span> matches, Evidence evidence, java.util.Set<String> terms) {
    public Selection {
      matches = List.copyOf(matches);
    }
  }
}
