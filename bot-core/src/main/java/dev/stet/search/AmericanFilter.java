package dev.stet.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Brings British and American spellings of a word together, by rules on its letters. A rule may
 * make a word of none, "resorce" say: that is no matter as long as it makes no two words one.
 */
final class AmericanFilter extends TokenFilter {
  private static final int SHORTEST = 5;

  private static final CharArrayMap<String> SINGLE =
      new CharArrayMap<>(
          Map.of(
              "programme",
              "program",
              "programmes",
              "programs",
              "defence",
              "defense",
              "offence",
              "offense",
              "licence",
              "license",
              "cheque",
              "check",
              "defences",
              "defenses",
              "offences",
              "offenses",
              "licences",
              "licenses"),
          false);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AmericanFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() >= SHORTEST) {
      rewrite();
    }
    return true;
  }

  private void rewrite() {
    char[] buffer = term.buffer();
    for (int i = 3; i < term.length(); i++) {
      boolean room = i + 2 < term.length();
      if (room && buffer[i] == 'o' && buffer[i + 1] == 'u' && buffer[i + 2] == 'r') {
        buffer[i + 1] = 'r';
        System.arraycopy(buffer, i + 3, buffer, i + 2, term.length() - i - 3);
        term.setLength(term.length() - 1);
      } else if (buffer[i] == 'z' && (buffer[i - 1] == 'i' || buffer[i - 1] == 'y')) {
        // "organize" becomes "organise", not the other way round: "promise" must stay.
        buffer[i] = 's';
      }
    }
    int end = term.length() - (buffer[term.length() - 1] == 's' ? 1 : 0);
    if (buffer[end - 1] == 'e' && buffer[end - 2] == 'r' && isStop(buffer[end - 3])) {
      buffer[end - 2] = 'e';
      buffer[end - 1] = 'r';
    }
    @Nullable String single = SINGLE.get(buffer, 0, term.length());
    if (single != null) {
      term.setEmpty().append(single);
    }
  }

  /** As in "centre" and "fibre", and unlike "acre" and "fire". */
  private static boolean isStop(char c) {
    return c == 't' || c == 'b';
  }
}
