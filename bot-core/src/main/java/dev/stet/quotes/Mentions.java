package dev.stet.quotes;

import dev.stet.quotes.Mention.Kind;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds names, pronouns and nouns for people and publications.
 *
 * <p>Names are runs of capitalised words. At the start of a sentence every word is capitalised, so
 * there the rest of the text decides: a word also written small is no name.
 */
final class Mentions {
  private static final int LONGEST_DESCRIPTION = 5;

  private final Reading reading;
  private final Words words;
  private final Set<String> seenSmall = new HashSet<>();
  private final Set<String> seenInNames = new HashSet<>();
  private final BitSet headlines = new BitSet();
  private final List<Mention> found = new ArrayList<>();

  private Mentions(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
    for (int i = 0; i < words.count(); i++) {
      if (!words.isCapital(i)) {
        seenSmall.add(words.lower(i));
      }
    }
    findHeadlines();
    for (int i = 1; i < words.count(); i++) {
      boolean plain = !reading.startsSentence(i) && !headlines.get(reading.sentenceOf(i));
      if (plain && words.isCapital(i)) {
        seenInNames.add(words.lower(i));
      }
    }
  }

  /** Notes the sentences in which every word that can be is capitalised, and tells nothing. */
  private void findHeadlines() {
    int start = 0;
    while (start < words.count()) {
      int end = start + 1;
      while (end < words.count() && !reading.startsSentence(end)) {
        end++;
      }
      if (isHeadline(start, end)) {
        headlines.set(reading.sentenceOf(start));
      }
      start = end;
    }
  }

  private boolean isHeadline(int start, int end) {
    int capital = 0;
    int small = 0;
    for (int i = start; i < end; i++) {
      boolean counts = words.isWord(i) && !Lexicon.isFunctionWord(words.lower(i));
      capital += counts && words.isCapital(i) ? 1 : 0;
      small += counts && !words.isCapital(i) ? 1 : 0;
    }
    return capital >= 4 && small * 5 <= capital;
  }

  /** In a headline only a word that is capitalised elsewhere, too, belongs to a name. */
  private boolean isMereHeadline(int word) {
    return headlines.get(reading.sentenceOf(word)) && !seenInNames.contains(words.lower(word));
  }

  /** All mentions in order, inside quotations too. They do not overlap. */
  static List<Mention> of(Reading reading) {
    Mentions mentions = new Mentions(reading);
    int at = 0;
    while (at < reading.words().count()) {
      at = mentions.read(at);
    }
    return List.copyOf(mentions.found);
  }

  private int read(int at) {
    String word = words.lower(at);
    if (startsName(at)) {
      return readName(at);
    }
    if (Lexicon.isPronoun(word)) {
      found.add(new Mention(new Span(at, at + 1), at, Kind.PRONOUN));
    } else if (isPlain(at) && Lexicon.isRole(word)) {
      addDescription(at, Kind.ROLE);
    } else if (isPlain(at) && Lexicon.isGroup(word)) {
      addDescription(at, Kind.GROUP);
    }
    return at + 1;
  }

  /** Written small, or with a capital only because a sentence starts: "Critics say". */
  private boolean isPlain(int at) {
    return !words.isCapital(at) || reading.startsSentence(at) || followsMark(at);
  }

  private boolean startsName(int at) {
    String word = words.lower(at);
    if (!words.isCapital(at) || Lexicon.isCalendar(word) || Lexicon.isFunctionWord(word)) {
      return false;
    }
    if (isMereHeadline(at)) {
      return false;
    }
    boolean forced = reading.startsSentence(at) || followsMark(at);
    boolean runs = words.isCapital(at + 1) && !Lexicon.isFunctionWord(words.lower(at + 1));
    boolean noun = seenSmall.contains(word) || Lexicon.isRole(word) || Lexicon.isGroup(word);
    return !forced || runs || !noun;
  }

  /** Behind an opening mark or a colon a capital letter says as little as in a sentence's start. */
  private boolean followsMark(int at) {
    return at > 0 && !words.isWord(at - 1) && !words.lower(at - 1).matches("[,;'&-]|'s");
  }

  private int readName(int start) {
    int end = start + 1;
    while (continuesName(end)) {
      end++;
    }
    int after = end;
    if (isSuffix(end)) {
      after = words.lower(end).equals(",") ? end + 2 : end + 1;
    }
    int from = start;
    while (from < end - 1 && isPlainOpener(from)) {
      from++;
    }
    addName(from, end, after);
    return after;
  }

  private boolean continuesName(int at) {
    if (at >= words.count() || reading.startsSentence(at)) {
      return false;
    }
    if (reading.stretchOf(at) != reading.stretchOf(at - 1)) {
      return false;
    }
    String word = words.lower(at);
    if (words.isCapital(at)) {
      return !Lexicon.isCalendar(word) && !Lexicon.isNameSuffix(word) && !isMereHeadline(at);
    }
    boolean ofOrganisation = word.equals("of") && Lexicon.endsOrganisation(words.lower(at - 1));
    return (ofOrganisation || Lexicon.isParticle(word))
        && words.isCapital(at + 1)
        && !reading.startsSentence(at + 1);
  }

  /** "Jr." and the like, with or without a comma before it. */
  private boolean isSuffix(int at) {
    int suffix = words.lower(at).equals(",") ? at + 1 : at;
    return words.isCapital(suffix) && Lexicon.isNameSuffix(words.lower(suffix));
  }

  /** A sentence's first word that is often written small does not open a name. */
  private boolean isPlainOpener(int at) {
    boolean opener = reading.startsSentence(at) || followsMark(at);
    return opener && seenSmall.contains(words.lower(at)) && !Lexicon.isTitle(words.lower(at));
  }

  /** Leaves the titles out, unless nothing else is there: "the President" is a description. */
  private void addName(int from, int end, int after) {
    int name = from;
    for (int i = from; i < end; i++) {
      if (Lexicon.isTitle(words.lower(i)) && !isSurname(i, from, end)) {
        name = i + 1;
      }
    }
    if (name >= end) {
      addDescription(end - 1, Kind.ROLE);
    } else {
      found.add(new Mention(new Span(name, after), end - 1, Kind.NAME));
    }
  }

  /** "Mr. King", "Larry King", and "King" itself, but not "the King". */
  private boolean isSurname(int word, int from, int end) {
    boolean last = word == end - 1 && Lexicon.isAlsoSurname(words.lower(word));
    return last && (word > from || !isDeterminer(words.lower(word - 1)));
  }

  /** From the determiner, where one stands near, to the noun. */
  private void addDescription(int noun, Kind kind) {
    int start = noun;
    for (int i = noun - 1; i >= Math.max(0, noun - LONGEST_DESCRIPTION); i--) {
      if (!words.isWord(i) || reading.startsSentence(i + 1)) {
        break;
      }
      if (isDeterminer(words.lower(i))) {
        start = i;
        break;
      }
    }
    if (!found.isEmpty() && found.getLast().words().end() > start) {
      start = found.getLast().words().end();
    }
    found.add(new Mention(new Span(Math.min(start, noun), noun + 1), noun, kind));
  }

  private static boolean isDeterminer(String word) {
    return switch (word) {
      case "the", "a", "an", "his", "her", "its", "their", "one", "some", "several", "many" -> true;
      case "two", "three", "another", "other", "most", "this", "that", "our", "my" -> true;
      default -> false;
    };
  }
}
