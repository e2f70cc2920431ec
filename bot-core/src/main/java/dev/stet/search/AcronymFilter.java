package dev.stet.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes acronyms without dots: "E.U" and "EU" meet. Those that are a common word in small letters
 * are told from it while capitals are still there: "US", "U.S" and "USA" are not "us".
 */
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
    int before = term.length();
    int length = before < 3 || term.charAt(1) != '.' ? before : undotted();
    if (length == 2 && isUs(length < before)) {
      term.append('A');
    } else if (length == 3 && is("WHO")) {
      term.setEmpty().append("W.H.O");
    }
    return true;
  }

  /** Takes the dots away and says how long the acronym is. */
  private int undotted() {
    String dotted = term.toString();
    term.setEmpty();
    for (int i = 0; i < dotted.length(); i++) {
      if (!isSeparator(dotted, i)) {
        term.append(dotted.charAt(i));
      }
    }
    return term.length();
  }

  private boolean isUs(boolean dotted) {
    return is("US") || (dotted && is("us"));
  }

  private boolean is(String acronym) {
    for (int i = 0; i < acronym.length(); i++) {
      if (term.charAt(i) != acronym.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A dot between single letters, as in "u.s.a" and unlike "stet.dev". */
  private static boolean isSeparator(String word, int at) {
    boolean inside = at > 0 && at + 1 < word.length() && word.charAt(at) == '.';
    return inside && isSingle(word, at - 1) && isSingle(word, at + 1);
  }

  private static boolean isSingle(String word, int at) {
    boolean opens = at == 0 || word.charAt(at - 1) == '.';
    boolean closes = at + 1 == word.length() || word.charAt(at + 1) == '.';
    return opens && closes && Character.isLetter(word.charAt(at));
  }
}
