package dev.stet.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Writes acronyms without dots and numbers without thousands separators: "u.s" and "us" meet. */
final class AcronymFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AcronymFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = 0;
    for (int i = 0; i < term.length(); i++) {
      if (!isSeparator(i)) {
        term.buffer()[length++] = term.charAt(i);
      }
    }
    term.setLength(length);
    return true;
  }

  private boolean isSeparator(int at) {
    char c = term.charAt(at);
    if (at == 0 || at + 1 == term.length()) {
      return false;
    }
    return c == '.' ? isLetter(at - 1) && isLetter(at + 1) && isSingle(at) : c == ',' && digits(at);
  }

  private boolean isLetter(int at) {
    return Character.isLetter(term.charAt(at));
  }

  /** One letter on each side, as in "u.s.a" and unlike "stet.dev". */
  private boolean isSingle(int dot) {
    boolean singleBefore = dot == 1 || term.charAt(dot - 2) == '.' || dot - 2 < 0;
    boolean singleAfter = dot + 2 >= term.length() || term.charAt(dot + 2) == '.';
    return singleBefore && singleAfter;
  }

  private boolean digits(int comma) {
    return Character.isDigit(term.charAt(comma - 1)) && Character.isDigit(term.charAt(comma + 1));
  }
}
