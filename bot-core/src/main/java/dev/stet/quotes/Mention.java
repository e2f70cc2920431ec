package dev.stet.quotes;

import dev.stet.text.Span;

/**
 * Words that could name a speaker.
 *
 * @param words numbers of its words: of a name without the titles before it
 * @param head number of the word that decides: the last of a name, the noun of a description
 */
record Mention(Span words, int head, Kind kind) {
  /** What sort of words. */
  enum Kind {
    NAME,
    PRONOUN,
    /** A description of people, such as "the mayor". */
    ROLE,
    /** Something that can be quoted, such as "the report". */
    GROUP
  }

  /** Words that nothing but their place shows to be a source. */
  static Mention ofSource(Span range, Words words) {
    int head = range.start();
    while (head + 1 < range.end() && !Lexicon.isFunctionWord(words.lower(head + 1))) {
      head++;
    }
    boolean pronoun =
        switch (words.lower(range.start())) {
          case "his", "her", "their", "him", "them", "its" -> range.length() == 1;
          default -> false;
        };
    return new Mention(range, head, pronoun ? Kind.PRONOUN : Kind.ROLE);
  }

  int first() {
    return words.start();
  }

  int last() {
    return words.end() - 1;
  }
}
