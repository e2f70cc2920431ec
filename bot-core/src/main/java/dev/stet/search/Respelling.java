package dev.stet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What else a word of a question may be written like: names in other transcriptions, and, for a
 * word that stands nowhere, the one that was probably meant.
 *
 * <p>An absent name is the best sign that there is no answer. So a correction has to be certain:
 * the longer the word, the more may differ, and in a name only what is a slip of the fingers.
 */
final class Respelling {
  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_WORD = 5;

  /** From this length on a letter may be a wrong one: of shorter words most are other words. */
  private static final int REPLACED = 7;

  /** From this length on two letters may differ. */
  private static final int TWICE = 9;

  /** The commonest of the near words must be this much commoner than the next. */
  private static final int CLEARLY = 2;

  private final NearTerms terms;
  private final Set<String> languages;

  Respelling(NearTerms terms, Set<String> languages) {
    this.terms = terms;
    this.languages = languages;
  }

  /**
   * Terms that are the name in other transcriptions.
   *
   * @param known whether the index holds it as it is: then there is less to look for
   */
  Set<String> transcriptions(String name, boolean known) {
    Set<String> found = new TreeSet<>();
    String key = Spelling.key(name);
    if (name.length() < SHORTEST_NAME || !name.codePoints().allMatch(Character::isLetter)) {
      return found;
    }
    int edits = known && !Spelling.varies(key) ? 1 : 2;
    for (String written : Spelling.candidates(name)) {
      for (String language : languages) {
        if (Scripts.match(language, written) && !language.equals("und")) {
          terms.of(language, written, edits).stream()
              .filter(near -> Spelling.key(near.stem()).equals(key))
              .forEach(near -> found.add(near.term()));
        }
      }
    }
    return found;
  }

  /**
   * The term that was meant by one that the index does not hold.
   *
   * @param stem of the word, in a language
   * @param name whether it is written like a name
   */
  Optional<String> correction(String language, String stem, boolean name) {
    if (stem.length() < SHORTEST_WORD || !stem.codePoints().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    int edits = stem.length() < TWICE || name ? 1 : 2;
    for (int distance = 1; distance <= edits; distance++) {
      List<NearTerms.Near> near = new ArrayList<>(terms.of(language, stem, distance));
      near.removeIf(other -> !isSlip(stem, other.stem(), name));
      near.sort(Comparator.comparingInt(NearTerms.Near::frequency).reversed());
      if (!near.isEmpty()) {
        boolean clear =
            near.size() == 1 || near.get(0).frequency() >= CLEARLY * near.get(1).frequency();
        return clear ? Optional.of(near.getFirst().term()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isSlip(String wrong, String right, boolean name) {
    if (right.length() < SHORTEST_WORD - 1) {
      return false;
    }
    if (name) {
      return isSwapped(wrong, right) || isDoubled(wrong, right) || isDoubled(right, wrong);
    }
    return wrong.length() >= REPLACED
        || wrong.length() != right.length()
        || isSwapped(wrong, right);
  }

  /** Whether two letters beside each other changed places. */
  private static boolean isSwapped(String wrong, String right) {
    int at = differsAt(wrong, right);
    return wrong.length() == right.length()
        && at + 1 < wrong.length()
        && wrong.charAt(at) == right.charAt(at + 1)
        && wrong.charAt(at + 1) == right.charAt(at)
        && wrong.substring(at + 2).equals(right.substring(at + 2));
  }

  /** Whether the longer word has a letter twice that the shorter has once. */
  private static boolean isDoubled(String longer, String shorter) {
    int at = differsAt(longer, shorter);
    return longer.length() == shorter.length() + 1
        && at > 0
        && longer.charAt(at) == longer.charAt(at - 1)
        && longer.substring(at + 1).equals(shorter.substring(at));
  }

  private static int differsAt(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }
}
