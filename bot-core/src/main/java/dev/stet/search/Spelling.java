package dev.stet.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What sounds the same in names, in Latin or Cyrillic letters: "Zelenskyy", "Zelenskiy" and
 * "Зеленський" have one key. Narrow on purpose: other names must not come to have the same one.
 */
final class Spelling {
  private static final Map<Character, String> LATIN =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('ґ', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('є', "ie"),
          Map.entry('ё', "e"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('і', "i"),
          Map.entry('ї', "i"),
          Map.entry('й', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ъ', ""),
          Map.entry('ы', "i"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "iu"),
          Map.entry('я', "ia"));

  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("kiev", "kiiv"),
          Map.entry("kiew", "kiiv"),
          Map.entry("kiow", "kiiv"),
          Map.entry("kijow", "kiiv"),
          Map.entry("kharkov", "kharkiv"),
          Map.entry("charkiw", "kharkiv"),
          Map.entry("charkow", "kharkiv"),
          Map.entry("odessa", "odesa"),
          Map.entry("lvov", "lviv"),
          Map.entry("lwow", "lviv"),
          Map.entry("lemberg", "lviv"),
          Map.entry("nikolaev", "mikolaiv"),
          Map.entry("chernobil", "chornobil"),
          Map.entry("tschernobil", "chornobil"),
          Map.entry("dnepr", "dnipro"),
          Map.entry("zaporozhie", "zaporizhzhia"));

  private static final String BY_SOUND = "abcdefghijklmnoprstuvwyz";
  private static final String CYRILLIC = "абкдефгхииклмнопрстуввиз";

  private Spelling() {}

  /** Takes a word without diacritics. */
  static String key(String word) {
    String latin = latin(word.toLowerCase(Locale.ROOT));
    String sound = sound(PLACES.getOrDefault(latin.replace('y', 'i'), latin));
    return sound.endsWith("i") ? sound.substring(0, sound.length() - 1) : sound;
  }

  /** Ways to write a name by which to look for others: as it is, in the other alphabet, German. */
  static Set<String> candidates(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    String latin = latin(word);
    Set<String> candidates = new LinkedHashSet<>(List.of(word, latin, cyrillic(latin)));
    if (key(word).endsWith("sk") && (latin.startsWith("s") || latin.startsWith("z"))) {
      candidates.add((latin.startsWith("s") ? "z" : "s") + latin.substring(1));
    }
    candidates.removeIf(String::isEmpty);
    return candidates;
  }

  /** Letter by letter: near enough to find the right word by. */
  private static String cyrillic(String latin) {
    String word = latin.replace("shch", "щ").replace("sh", "ш").replace("ch", "ч");
    word = word.replace("zh", "ж").replace("kh", "х").replace("ts", "ц");
    StringBuilder cyrillic = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int at = BY_SOUND.indexOf(letter);
      cyrillic.append(at < 0 ? letter : CYRILLIC.charAt(at));
    }
    return cyrillic.toString();
  }

  /** Whether the names with this key are written in very many ways. */
  static boolean varies(String key) {
    return key.endsWith("sk") || key.equals("kiv");
  }

  private static String latin(String word) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      latin.append(LATIN.getOrDefault(letter, String.valueOf(letter)));
    }
    return latin.toString();
  }

  /** At the start of a name letters are told apart that are not within it. */
  private static String sound(String latin) {
    StringBuilder sound = new StringBuilder();
    for (int i = 0; i < latin.length(); i++) {
      char letter = latin.charAt(i);
      char heard =
          switch (letter) {
            case 'y', 'j' -> i == 0 ? letter : 'i';
            case 'w' -> i == 0 ? letter : 'v';
            default -> letter;
          };
      boolean doubled = !sound.isEmpty() && heard == sound.charAt(sound.length() - 1);
      if (!doubled && heard != '\'') {
        sound.append(heard);
      }
    }
    String folded = sound.toString().replace("ck", "k").replace("ph", "f");
    boolean german = folded.startsWith("s") && (folded.endsWith("ski") || folded.endsWith("sk"));
    return german ? "z" + folded.substring(1) : folded;
  }
}
