package dev.stet.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Marks stems with their language: the stem of one language is often the stem of another word in
 * another, as French "polic" of "policies" is the English one of "police". Numbers have no
 * language.
 */
final class LanguageFilter extends TokenFilter {
  /** Between a language and a stem. */
  static final char MARK = ':';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final String prefix;

  LanguageFilter(TokenStream input, String language) {
    super(input);
    this.prefix = language + MARK;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (length > 0 && !Character.isDigit(term.charAt(0))) {
      char[] buffer = term.resizeBuffer(length + prefix.length());
      System.arraycopy(buffer, 0, buffer, prefix.length(), length);
      prefix.getChars(0, prefix.length(), buffer, 0);
      term.setLength(length + prefix.length());
    }
    return true;
  }
}
