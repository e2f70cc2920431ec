package dev.stet.quotes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A name as its comparable parts: small letters, no diacritics, no initials.
 *
 * @param parts at least one, the suffix ("jr") not among them
 * @param suffix "jr", "iii" and the like, or empty
 */
public record Name(List<String> parts, String suffix) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}'-]+");

  public Name {
    parts = List.copyOf(parts);
  }

  /** Reads a printed name. */
  public static Name of(String printed) {
    String plain =
        MARKS.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKD)).replaceAll("");
    List<String> parts = new ArrayList<>();
    String suffix = "";
    for (String part : GAPS.split(plain.toLowerCase(Locale.ROOT).replace('’', '\''), -1)) {
      if (!parts.isEmpty() && Lexicon.isNameSuffix(part)) {
        suffix = part;
      } else if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    List<String> full = parts.stream().filter(p -> p.length() > 1).toList();
    return new Name(full.isEmpty() ? parts : full, suffix);
  }

  /** Whether there is no letter in it. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Whether it has more than one part. */
  public boolean isFull() {
    return parts.size() > 1;
  }

  String first() {
    return parts.getFirst();
  }

  String last() {
    return parts.getLast();
  }

  /** Reads a name that a person asks for: without the titles in front of it. */
  public static Name asked(String written) {
    Name name = of(written);
    int from = 0;
    while (from + 1 < name.parts.size() && Lexicon.isTitle(name.parts.get(from))) {
      from++;
    }
    return new Name(name.parts.subList(from, name.parts.size()), name.suffix);
  }

  /** Whether somebody asks for an office rather than for a person by name. */
  public static boolean isOffice(String written) {
    return of(written).parts.stream().anyMatch(p -> Lexicon.isRole(p) || Lexicon.isTitle(p));
  }

  /** The surname alone, or whatever part stands last. */
  public Name shortest() {
    return isEmpty() ? this : new Name(List.of(last()), "");
  }

  /**
   * Under what spellings a name can be looked up: two names that {@linkplain #mayBe may be} one
   * share the first letter of a key.
   */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    if (!parts.isEmpty()) {
      keys.add(Spelling.key(first()));
      keys.add(Spelling.key(last()));
    }
    return keys;
  }

  /** Whether both are fuller or shorter forms of one name: same first and last part. */
  boolean agrees(Name other) {
    return isFull()
        && other.isFull()
        && first().equals(other.first())
        && last().equals(other.last())
        && suffix.equals(other.suffix);
  }

  /** Whether this short form can stand for the full one: its surname, or else its given name. */
  boolean shortens(Name full) {
    return parts.size() == 1
        && (suffix.isEmpty() || suffix.equals(full.suffix))
        && (last().equals(full.last()) || last().equals(full.first()));
  }

  /** Whether both can mean one person, in whatever spelling and however short. */
  public boolean mayBe(Name other) {
    boolean suffixes = suffix.equals(other.suffix) || suffix.isEmpty() || other.suffix.isEmpty();
    if (!suffixes) {
      return false;
    }
    if (isFull() && other.isFull()) {
      return Spelling.alike(first(), other.first()) && Spelling.alike(last(), other.last());
    }
    Name shorter = isFull() ? other : this;
    Name longer = isFull() ? this : other;
    return Spelling.alike(shorter.last(), longer.last()) || shorter.last().equals(longer.first());
  }
}
