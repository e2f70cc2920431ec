package dev.stet.search;

import dev.stet.quotes.Quoted;
import dev.stet.text.FoldedText;
import dev.stet.text.Passage;
import dev.stet.text.Sentences;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the parts of texts that passages may be cut from. For one question: what two parts have in
 * common is read once.
 */
final class PieceReader {
  /** How far a paragraph is followed beyond the area, to see the quotations that it opens. */
  private static final int SIGHT = 1_500;

  /** A quotation of more UTF-16 units is no piece: it is cut between its sentences. */
  private static final int LONGEST_QUOTATION = 700;

  private final Analyzers analyzers;
  private final QueryWords words;
  private final Map<Passage, List<Span>> sights = new HashMap<>();
  private final Map<Passage, Piece> pieces = new HashMap<>();

  PieceReader(Analyzers analyzers, QueryWords words) {
    this.analyzers = analyzers;
    this.words = words;
  }

  /** The pieces that stand in a hit's area, wholly or in part, in order. */
  List<Piece> read(SourceText text, Hit hit) {
    Span sight = sight(text, hit.area());
    List<Piece> found = new ArrayList<>();
    int gapStart = Math.max(0, sight.start() - 2);
    for (Span within : sights.computeIfAbsent(text.passage(sight), s -> whole(text.slice(sight)))) {
      Span span = within.shift(sight.start());
      if (span.overlaps(hit.area())) {
        boolean opens = span.start() == 0 || text.hasLineBreak(new Span(gapStart, span.start()));
        found.add(piece(text, span, hit.language()).opening(opens));
      }
      gapStart = span.end();
    }
    return found;
  }

  private Piece piece(SourceText text, Span span, String language) {
    return pieces.computeIfAbsent(
        text.passage(span), passage -> piece(text.slice(span), span, language));
  }

  /** The area with the rest of the paragraphs that it begins and ends in. */
  private static Span sight(SourceText text, Span area) {
    String characters = text.characters();
    int start = area.start() == 0 ? 0 : characters.lastIndexOf('\n', area.start() - 1) + 1;
    int end = characters.indexOf('\n', area.end());
    end = end < 0 ? characters.length() : end;
    return new Span(
        area.start() - start > SIGHT ? area.start() : start,
        end - area.end() > SIGHT ? area.end() : end);
  }

  /** The sentences of a text, those that one quotation runs through as one. */
  private static List<Span> whole(String text) {
    List<Span> sentences = Sentences.of(text);
    List<Span> quoted = Quoted.stretches(text, sentences);
    List<Span> whole = new ArrayList<>();
    int at = 0;
    for (Span sentence : sentences) {
      while (at < quoted.size() && quoted.get(at).end() <= sentence.start()) {
        at++;
      }
      boolean within = at < quoted.size() && quoted.get(at).start() < sentence.start();
      if (within && whole.getLast().cover(sentence).length() <= LONGEST_QUOTATION) {
        whole.add(whole.removeLast().cover(sentence));
      } else {
        whole.add(sentence);
      }
    }
    return whole;
  }

  private Piece piece(String characters, Span span, String language) {
    FoldedText folded = FoldedText.of(characters);
    List<Token> tokens = analyzers.tokens(language, folded.characters());
    List<Piece.Match> matches = new ArrayList<>();
    Set<String> others = new LinkedHashSet<>();
    int position = 0;
    int start = -1;
    for (Token token : tokens) {
      // The parts of a compound stand in one place.
      position += token.span().start() > start ? 1 : 0;
      start = Math.max(start, token.span().start());
      List<Integer> places = words.placesOf(token.term());
      for (int word : places) {
        Span shown = folded.displayed(token.span()).shift(span.start());
        matches.add(new Piece.Match(word, position, shown));
      }
      if (places.isEmpty()) {
        others.add(token.term());
      }
    }
    boolean pointsBack = PointingWords.begin(characters);
    return new Piece(span, position, matches, others, /* opensParagraph= */ false, pointsBack);
  }

  /** Which of the question's words stand in a title, by their place. */
  boolean[] titled(String title, String language) {
    boolean[] titled = new boolean[words.words().size()];
    for (Token token : analyzers.tokens(language, FoldedText.of(title).characters())) {
      for (int word : words.placesOf(token.term())) {
        titled[word] = true;
      }
    }
    return titled;
  }
}
