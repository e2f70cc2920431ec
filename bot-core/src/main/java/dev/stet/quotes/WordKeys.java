package dev.stet.quotes;

import dev.stet.quotes.Mention.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words as the learned parts see them. A name is seen as a name, whoever bears it, and a number as
 * a number: what is learned holds for other people and other years.
 */
final class WordKeys {
  private static final int EDGE = "edge".hashCode();
  private static final int NAME = "name".hashCode();
  private static final int NUMBER = "number".hashCode();
  private static final int MARK = "mark".hashCode();
  private static final int DASH = "dash".hashCode();

  private final int[] keys;
  private final int[] endings;
  private final int[] mentionOf;
  private final List<Mention> mentions;

  WordKeys(Reading reading, List<Mention> mentions) {
    Words words = reading.words();
    this.keys = new int[words.count()];
    this.endings = new int[words.count()];
    this.mentionOf = new int[words.count()];
    this.mentions = mentions;
    Arrays.fill(mentionOf, -1);
    for (int m = 0; m < mentions.size(); m++) {
      Mention mention = mentions.get(m);
      Arrays.fill(mentionOf, mention.first(), mention.words().end(), m);
    }
    for (int i = 0; i < keys.length; i++) {
      String word = words.lower(i);
      keys[i] = key(i, word);
      endings[i] = isName(i) ? NAME : word.substring(Math.max(0, word.length() - 3)).hashCode();
    }
  }

  private int key(int at, String word) {
    if (isName(at)) {
      return NAME + (word.endsWith("s") ? 1 : 0);
    }
    char first = word.charAt(0);
    if ("\"“”„«»″「」『』`".indexOf(first) >= 0 || word.equals("''")) {
      return MARK;
    }
    if ("—–―".indexOf(first) >= 0 || word.equals("--")) {
      return DASH;
    }
    return Character.isDigit(first) ? NUMBER + Math.min(word.length(), 4) : word.hashCode();
  }

  boolean isName(int word) {
    Mention mention = mentionAt(word);
    return mention != null && mention.kind() == Kind.NAME;
  }

  /** The mention a word belongs to. */
  @Nullable Mention mentionAt(int word) {
    return word < 0 || word >= keys.length || mentionOf[word] < 0
        ? null
        : mentions.get(mentionOf[word]);
  }

  /** The kind of mention a word belongs to, 0 for none. */
  int kind(int word) {
    Mention mention = mentionAt(word);
    return mention == null ? 0 : Features.code(mention.kind()) + 1;
  }

  int key(int word) {
    return word < 0 || word >= keys.length ? EDGE : keys[word];
  }

  /** The last letters, which tell much of a word's grammar. */
  int ending(int word) {
    return word < 0 || word >= keys.length ? EDGE : endings[word];
  }
}
