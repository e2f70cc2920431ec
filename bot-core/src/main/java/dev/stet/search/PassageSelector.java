package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts the sentences that answer out of a window and its neighbours.
 *
 * <p>The <em>core</em> of a passage is the run of sentences that says most about the question for
 * its length, by BM25. As long as there is room the sentences around it are taken in too: an answer
 * often stands beside the words of its question. A passage never begins or ends within a quotation,
 * and one that would begin with "He" or "This" takes in the sentence before.
 */
public final class PassageSelector {
  private static final int MOST_PIECES = 3;

  /** Most UTF-16 units of a passage of more than one piece: about 115 English words. */
  private static final int MOST_LENGTH = 700;

  /** As much more a passage may have for what its first word points to. */
  private static final int ROOM_TO_RESOLVE = 200;

  /** How much more a sentence before the core must say than the one behind it. */
  private static final double EARLIER_COST = 0.02;

  private final PieceReader reader;
  private final QueryWords words;

  PassageSelector(Analyzers analyzers, QueryWords words) {
    this.reader = new PieceReader(analyzers, words);
    this.words = words;
  }

  /**
   * Selects a passage of whole sentences.
   *
   * @param document the revision the hit was found in
   */
  public Selection select(Document document, Hit hit) {
    List<Piece> pieces = reader.read(document.text(), hit);
    Run core = core(pieces);
    Run run = resolved(pieces, extended(pieces, core), core);
    boolean[] titled = reader.titled(document.header().title(), hit.language());
    return selection(run, new EvidenceReader(words).read(run.pieces(), titled, run.relevance()));
  }

  private Selection selection(Run run, Evidence evidence) {
    Piece best = run.pieces().stream().max(Comparator.comparingDouble(this::weight)).orElseThrow();
    List<Span> matches = new ArrayList<>();
    Set<String> others = new HashSet<>();
    for (Piece piece : run.pieces()) {
      piece.matches().forEach(match -> addDistinct(match.span(), matches));
      others.addAll(piece.others());
    }
    Span span = span(run.all(), run.first(), run.end());
    return new Selection(span, matches, evidence, best.span(), others);
  }

  /** A compound is marked once, not again in its parts. */
  private static void addDistinct(Span match, List<Span> into) {
    if (!into.isEmpty() && into.getLast().overlaps(match)) {
      into.set(into.size() - 1, into.getLast().cover(match));
    } else {
      into.add(match);
    }
  }

  private Run core(List<Piece> pieces) {
    Run best = run(pieces, 0, 1);
    for (int first = 0; first < pieces.size(); first++) {
      int end = first + 1;
      while (end <= pieces.size() && fits(pieces, first, end)) {
        Run run = run(pieces, first, end++);
        best = run.relevance() > best.relevance() ? run : best;
      }
    }
    return best;
  }

  private Run extended(List<Piece> pieces, Run core) {
    Run run = core;
    while (true) {
      double before = follows(pieces, run.first()) ? weight(pieces.get(run.first() - 1)) : -1;
      double behind = follows(pieces, run.end()) ? weight(pieces.get(run.end())) : -1;
      boolean earlier = before - EARLIER_COST > behind;
      int first = earlier ? run.first() - 1 : run.first();
      int end = earlier ? run.end() : run.end() + 1;
      if (Math.max(before, behind) < 0 || !fits(pieces, first, end)) {
        return run;
      }
      run = run(pieces, first, end);
    }
  }

  /** Takes in what the first word points to, in place of what stands behind the core if need be. */
  private Run resolved(List<Piece> pieces, Run run, Run core) {
    int first = run.first() - 1;
    if (first < 0 || !pieces.get(run.first()).pointsBack()) {
      return run;
    }
    for (int end = run.end(); end >= core.end(); end--) {
      if (fits(pieces, first, end)) {
        return run(pieces, first, end);
      }
    }
    boolean room = span(pieces, first, core.end()).length() <= MOST_LENGTH + ROOM_TO_RESOLVE;
    return room ? run(pieces, first, core.end()) : run;
  }

  private double weight(Piece piece) {
    return words.coverage(piece.found(words.words().size()));
  }

  /**
   * Whether a piece goes on from the one before it: in the same paragraph, or where paragraphs are
   * single sentences, as in much of the news, and their breaks mean nothing.
   */
  private static boolean follows(List<Piece> pieces, int at) {
    if (at <= 0 || at >= pieces.size()) {
      return false;
    }
    return !pieces.get(at).opensParagraph() || (alone(pieces, at) && alone(pieces, at - 1));
  }

  private static boolean alone(List<Piece> pieces, int at) {
    boolean ends = at + 1 == pieces.size() || pieces.get(at + 1).opensParagraph();
    return ends && pieces.get(at).opensParagraph();
  }

  /** One piece always does; more must be few and short. */
  private static boolean fits(List<Piece> pieces, int first, int end) {
    return end - first == 1
        || (end - first <= MOST_PIECES && span(pieces, first, end).length() <= MOST_LENGTH);
  }

  private static Span span(List<Piece> pieces, int first, int end) {
    return pieces.get(first).span().cover(pieces.get(end - 1).span());
  }

  private Run run(List<Piece> pieces, int first, int end) {
    int[] frequencies = new int[words.words().size()];
    int length = 0;
    for (Piece piece : pieces.subList(first, end)) {
      piece.matches().forEach(match -> frequencies[match.word()]++);
      length += piece.length();
    }
    return new Run(pieces, first, end, Bm25.passage(words, frequencies, length));
  }

  /** Adjacent pieces, from {@code first} to before {@code end}. */
  private record Run(List<Piece> all, int first, int end, double relevance) {
    List<Piece> pieces() {
      return all.subList(first, end);
    }
  }

  /**
   * What was cut.
   *
   * @param span whole sentences of the document
   * @param matches the words of the question in it, in order, in units of the document
   * @param evidence what it holds of the question
   * @param best the sentence in it that covers most of the question
   * @param others the stems of its words that are not the question's
   */
  public record Selection(
      Span span, List<Span> matches, Evidence evidence, Span best, Set<String> others) {
    public Selection {
      matches = List.copyOf(matches);
      others = Set.copyOf(others);
    }
  }
}
