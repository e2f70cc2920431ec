package dev.stet.search;

import java.util.Locale;
import java.util.Set;

/** Words for somebody or something named before. A passage that begins with one says too little. */
final class PointingWords {
  private static final Set<String> WORDS =
      Set.of(
          ("he she they it this that these those his her hers him them their its such"
                  + " er sie es dies diese dieser dieses sein seine ihr ihre ihm ihn ihnen"
                  + " il elle ils elles ce cela ceci cette ces son sa ses leur leurs"
                  + " él ella ellos ellas esto eso este esta estos estas su sus"
                  + " lui lei loro questo questa questi queste suo sua"
                  + " він вона вони воно це цей ця ці його її їх їхній"
                  + " он она они оно это этот эта эти его ее её их"
                  + " on ona oni one to ten ta te jego jej ich")
              .split(" ", -1));

  private PointingWords() {}

  /** Whether a sentence begins with such a word, behind any quotation mark. */
  static boolean begin(String sentence) {
    int start = 0;
    while (start < sentence.length() && !Character.isLetter(sentence.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < sentence.length() && Character.isLetter(sentence.charAt(end))) {
      end++;
    }
    return WORDS.contains(sentence.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
