package dev.stet.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Writes equal numbers equally: "three" as 3, "1,200" as 1200, the 8 of "8 billion" as 8000000000.
 * Takes small letters.
 */
final class NumberFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final Numerals numerals;
  private @Nullable State next;
  private boolean ended;
  private boolean per;

  NumberFilter(TokenStream input, Numerals numerals) {
    super(input);
    this.numerals = numerals;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next != null) {
      restoreState(next);
      next = null;
    } else if (ended || !input.incrementToken()) {
      return false;
    }
    if (term.length() == 0) {
      return true;
    }
    @Nullable String meaning = meaning();
    if (meaning != null) {
      term.setEmpty().append(meaning);
    }
    if (Character.isDigit(term.charAt(0))) {
      rewrite();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = null;
    ended = false;
    per = false;
  }

  /** "Cent" is a coin, "per cent" is not. */
  private @Nullable String meaning() {
    @Nullable String meaning = numerals.meaning(term.buffer(), term.length());
    boolean cent = per && isCent();
    per = isPer();
    return cent ? "percent" : meaning;
  }

  private boolean isPer() {
    int length = term.length();
    return length >= 3 && length <= 4 && term.charAt(0) == 'p' && term.charAt(length - 1) == 'r';
  }

  private boolean isCent() {
    String word = term.toString();
    return word.equals("cent") || word.equals("cento") || word.equals("ciento");
  }

  private void rewrite() throws IOException {
    String number = term.toString();
    int end = offset.endOffset();
    State here = captureState();
    int zeros = 0;
    if (input.incrementToken()) {
      boolean beside = offset.startOffset() - end <= 1;
      zeros = beside ? Numerals.zeros(numerals.meaning(term.buffer(), term.length())) : 0;
      zeros = beside && zeros == 0 ? Numerals.zeros(term.toString()) : zeros;
      next = captureState();
    } else {
      ended = true;
    }
    restoreState(here);
    term.setEmpty().append(numerals.plain(number, zeros));
  }
}
