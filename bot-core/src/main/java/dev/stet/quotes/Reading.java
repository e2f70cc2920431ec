package dev.stet.quotes;

import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A text cut into paragraphs, sentences, words and stretches between quotation marks. */
final class Reading {
  /** Where a word stands towards the quotation marks. */
  static final int OUTSIDE = -1;

  private final String text;
  private final List<Span> paragraphs;
  private final List<Stretch> stretches;
  private final Words words;
  private final int[] sentenceOf;
  private final int[] paragraphOf;
  private final int[] stretchOf;
  private final int[] firstOfParagraph;
  private final Turns turns;

  private Reading(String text) {
    this.text = text;
    List<Span> sentences = Sentences.of(text);
    this.paragraphs = paragraphs(text, sentences);
    this.words = Words.of(text);
    this.sentenceOf = places(sentences);
    this.paragraphOf = places(paragraphs);
    this.firstOfParagraph = firsts();
    List<Span> ranges =
        IntStream.range(0, paragraphs.size()).mapToObj(this::wordsOfParagraph).toList();
    this.turns = new Turns(words, ranges);
    this.stretches = new Blocks(words, ranges, turns).with(QuotationMarks.of(text, paragraphs));
    this.stretchOf = places(stretches.stream().map(Stretch::inner).toList());
  }

  static Reading of(String text) {
    return new Reading(text);
  }

  /**
   * Sentences grouped at line breaks. Where lines are wrapped (some sentence runs over a line
   * break) and blank lines exist, only those separate paragraphs.
   */
  static List<Span> paragraphs(String text, List<Span> sentences) {
    boolean wrapped = sentences.stream().anyMatch(s -> lineBreaks(text, s) > 0);
    boolean blankLines = false;
    for (int i = 1; i < sentences.size() && wrapped; i++) {
      blankLines |= lineBreaks(text, gap(sentences.get(i - 1), sentences.get(i))) > 1;
    }
    int needed = wrapped && blankLines ? 2 : 1;
    List<Span> found = new ArrayList<>();
    for (Span sentence : sentences) {
      boolean first = found.isEmpty();
      if (first || lineBreaks(text, gap(found.getLast(), sentence)) >= needed) {
        found.add(sentence);
      } else {
        found.add(found.removeLast().cover(sentence));
      }
    }
    return List.copyOf(found);
  }

  private static Span gap(Span before, Span behind) {
    return new Span(/* start= */ before.end(), /* end= */ behind.start());
  }

  private static int lineBreaks(String text, Span range) {
    int breaks = 0;
    for (int i = range.start(); i < range.end(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if ((c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') && !pair) {
        breaks++;
      }
    }
    return breaks;
  }

  /** For each word, the index of the range it starts in, or {@link #OUTSIDE}. */
  private int[] places(List<Span> ranges) {
    int[] places = new int[words.count()];
    Arrays.fill(places, OUTSIDE);
    int range = 0;
    for (int i = 0; i < places.length && range < ranges.size(); i++) {
      while (range < ranges.size() && ranges.get(range).end() <= words.start(i)) {
        range++;
      }
      if (range < ranges.size() && ranges.get(range).start() <= words.start(i)) {
        places[i] = range;
      }
    }
    return places;
  }

  private int[] firsts() {
    int[] firsts = new int[paragraphs.size() + 1];
    Arrays.fill(firsts, words.count());
    for (int i = words.count() - 1; i >= 0; i--) {
      if (paragraphOf[i] >= 0) {
        firsts[paragraphOf[i]] = i;
      }
    }
    for (int p = paragraphs.size() - 1; p >= 0; p--) {
      firsts[p] = Math.min(firsts[p], firsts[p + 1]);
    }
    return firsts;
  }

  String text() {
    return text;
  }

  Words words() {
    return words;
  }

  Turns turns() {
    return turns;
  }

  List<Stretch> stretches() {
    return stretches;
  }

  List<Span> paragraphs() {
    return paragraphs;
  }

  int sentenceOf(int word) {
    return sentenceOf[word];
  }

  int paragraphOf(int word) {
    return paragraphOf[word];
  }

  /** The stretch that holds a word, or {@link #OUTSIDE}. */
  int stretchOf(int word) {
    return stretchOf[word];
  }

  boolean isQuoted(int word) {
    return stretchOf[word] != OUTSIDE;
  }

  boolean startsSentence(int word) {
    return word == 0 || sentenceOf[word] != sentenceOf[word - 1];
  }

  boolean startsParagraph(int word) {
    return word == 0 || paragraphOf[word] != paragraphOf[word - 1];
  }

  /** The words of a paragraph, as a range of word numbers. */
  Span wordsOfParagraph(int paragraph) {
    return new Span(firstOfParagraph[paragraph], firstOfParagraph[paragraph + 1]);
  }

  /** The characters from the first to the last of a range of words. */
  Span characters(Span range) {
    return new Span(words.start(range.start()), words.end(range.end() - 1));
  }
}
