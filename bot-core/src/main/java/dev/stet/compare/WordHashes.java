package dev.stet.compare;

import java.util.Arrays;

/** The words of a text as numbers: letters and digits alone, without case. */
final class WordHashes {
  private int[] hashes = new int[64];
  private int count;
  private int word;

  private WordHashes() {}

  static int[] of(String text) {
    WordHashes words = new WordHashes();
    text.codePoints().forEach(words::take);
    words.end();
    return Arrays.copyOf(words.hashes, words.count);
  }

  private void take(int codePoint) {
    if (Character.isIdeographic(codePoint)) {
      // Scripts without spaces: every sign counts as a word.
      end();
      word = codePoint;
      end();
    } else if (Character.isLetterOrDigit(codePoint)) {
      word = 31 * word + Character.toLowerCase(codePoint);
    } else if (codePoint != '\'' && codePoint != '’') {
      end();
    }
  }

  private void end() {
    if (word != 0) {
      hashes = count < hashes.length ? hashes : Arrays.copyOf(hashes, 2 * count);
      hashes[count++] = word * 0x9E3779B9;
      word = 0;
    }
  }
}
