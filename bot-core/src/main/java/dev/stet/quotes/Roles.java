package dev.stet.quotes;

import dev.stet.quotes.Mention.Kind;
import dev.stet.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offices that a text states beside a name: before it, or between commas behind it. */
final class Roles {
  private static final int LONGEST = 8;
  private static final int LONGEST_APPOSITION = 16;

  private final Scene scene;
  private final Words words;
  private final Map<Integer, Span> first = new HashMap<>();
  private final Map<String, Set<Integer>> holders = new HashMap<>();

  Roles(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    for (int m = 0; m < scene.mentions().size(); m++) {
      Mention mention = scene.mentions().get(m);
      Span role = mention.kind() == Kind.NAME ? beside(mention) : null;
      if (role != null) {
        note(scene.people().personOf(m), role);
      }
    }
  }

  private void note(int person, Span role) {
    first.putIfAbsent(person, scene.reading().characters(role));
    for (int i = role.start(); i < role.end(); i++) {
      if (isOffice(i)) {
        holders.computeIfAbsent(words.lower(i), _ -> new HashSet<>()).add(person);
      }
    }
  }

  /** The first office stated of a person, in characters. */
  @Nullable Span of(int person) {
    return first.get(person);
  }

  /** The only person in the text who holds the office a description names, or -1. */
  int holder(Mention description) {
    Set<Integer> persons = holders.getOrDefault(words.lower(description.head()), Set.of());
    boolean definite = words.lower(description.first()).equals("the");
    return definite && persons.size() == 1 ? persons.iterator().next() : -1;
  }

  /** The office stated beside one mention, in words. */
  @Nullable Span beside(Mention name) {
    Span before = before(name);
    if (before != null) {
      return before;
    }
    Mention description = describedBefore(name);
    return description != null ? new Span(description.first(), name.first() - 1) : behind(name);
  }

  /** "The mayor of Harbourton, Ada Moss": a description, a comma, the name. */
  private @Nullable Mention describedBefore(Mention name) {
    int comma = name.first() - 1;
    int start = Math.max(0, comma - LONGEST);
    if (comma <= 0 || !words.lower(comma).equals(",")) {
      return null;
    }
    for (int m = scene.mentionsBefore(comma) - 1; m >= scene.mentionsBefore(start); m--) {
      Mention mention = scene.mentions().get(m);
      boolean whole = mention.kind() == Kind.ROLE && mention.words().length() > 1;
      if (whole && isOffice(mention.head()) && isUnbroken(mention.head(), comma)) {
        return mention;
      }
    }
    return null;
  }

  private boolean isUnbroken(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!words.isWord(i) || scene.reading().startsSentence(i + 1)) {
        return false;
      }
    }
    return true;
  }

  /** The person whose name stands behind a description and a comma, or -1. */
  int namedBehind(Mention description) {
    int end = description.head() + LONGEST;
    int number = scene.mentionsBefore(description.words().end());
    for (int m = number; m < scene.mentions().size(); m++) {
      Mention name = scene.mentions().get(m);
      if (name.first() > end) {
        break;
      }
      if (name.kind() == Kind.NAME && description.equals(describedBefore(name))) {
        return scene.people().personOf(m);
      }
    }
    return -1;
  }

  private @Nullable Span before(Mention name) {
    int start = name.first();
    boolean office = false;
    while (start > 0 && name.first() - start < LONGEST && belongs(start - 1, start)) {
      start--;
      office |= isOffice(start);
    }
    return office ? new Span(start, name.first()) : null;
  }

  /** "Ukrainian Foreign Minister", "campaign spokesman": capitals, offices and what they are of. */
  private boolean belongs(int word, int next) {
    if (!words.isWord(word) || scene.reading().startsSentence(next)) {
      return false;
    }
    String lower = words.lower(word);
    if (scene.reading().stretchOf(word) != scene.reading().stretchOf(next) || isAddress(lower)) {
      return false;
    }
    return isOffice(word)
        || (words.isCapital(word) && !Lexicon.isFunctionWord(lower))
        || (Lexicon.isGroup(lower) && isOffice(next));
  }

  private @Nullable Span behind(Mention name) {
    int start = name.last() + 2;
    if (!words.lower(start - 1).equals(",") || start >= words.count()) {
      return null;
    }
    int end = start;
    boolean office = false;
    while (end < words.count() && end - start < LONGEST_APPOSITION && goesOn(end, start)) {
      office |= end - start < LONGEST && isOffice(end);
      end++;
    }
    boolean closed = ",.;—–)".contains(words.lower(end)) && end < words.count();
    return office && closed ? new Span(start, end) : null;
  }

  private boolean goesOn(int word, int start) {
    boolean sameSentence = word == start || !scene.reading().startsSentence(word);
    String lower = words.lower(word);
    boolean clause = word == start && (Lexicon.isPronoun(lower) || Lexicon.isSaying(lower));
    return sameSentence && !clause && (words.isWord(word) || lower.equals("'s"));
  }

  private boolean isOffice(int word) {
    String lower = words.lower(word);
    return (Lexicon.isTitle(lower) || Lexicon.isRole(lower)) && !isAddress(lower);
  }

  private static boolean isAddress(String lower) {
    return switch (lower) {
      case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "former" -> true;
      default -> false;
    };
  }
}
