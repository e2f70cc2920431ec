package dev.stet.corpus.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a text: by its script where the script decides, else by counting each
 * language's commonest words. Needs a sentence or two; says {@code und} when in doubt.
 */
public final class Languages {
  private static final String UNKNOWN = "und";
  private static final int SAMPLE = 20_000;

  /** How much of a text must be common words of a language before it is believed. */
  private static final double LEAST_SHARE = 0.08;

  private static final Map<String, Set<String>> LATIN = new LinkedHashMap<>();

  static {
    LATIN.put("en", words("the of and to in is that for was with as by on are this from have it"));
    LATIN.put("de", words("der die und das den von zu mit ist im für auf nicht ein dem eine als"));
    LATIN.put("fr", words("le la les des et du une est dans pour que qui sur au par pas avec il"));
    LATIN.put("es", words("el la los las que y del en una por con para es se su al como más fue"));
    LATIN.put("it", words("il che di e della per un una non con del è sono nel gli alla dei le"));
    LATIN.put("pl", words("w i na z do że się nie o jest to po jak przez od dla oraz ale są"));
  }

  private static final Set<String> UKRAINIAN = words("і що на з та не до у за від про як це й є");
  private static final Set<String> RUSSIAN = words("и что на с не по в к как это он из за то был");

  private Languages() {}

  /** ISO 639-1 code of the text's language, or {@code und}. */
  public static String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
    Scripts scripts = Scripts.count(sample);
    if (scripts.cjk * 4 > scripts.letters) {
      return scripts.kana > 0 ? "ja" : scripts.hangul > 0 ? "ko" : "zh";
    }
    List<String> words = List.of(sample.split("[^\\p{L}\\p{M}'’]+"));
    if (scripts.cyrillic * 2 > scripts.letters) {
      return cyrillic(sample, words);
    }
    return latin(words);
  }

  private static String cyrillic(String sample, List<String> words) {
    long ukrainian = count(words, UKRAINIAN) + letters(sample, "іїєґ");
    long russian = count(words, RUSSIAN) + letters(sample, "ыэъё");
    return ukrainian == russian ? UNKNOWN : ukrainian > russian ? "uk" : "ru";
  }

  private static String latin(List<String> words) {
    String best = UNKNOWN;
    double most = LEAST_SHARE * words.size();
    for (Map.Entry<String, Set<String>> language : LATIN.entrySet()) {
      long found = count(words, language.getValue());
      if (found > most) {
        most = found;
        best = language.getKey();
      }
    }
    return best;
  }

  private static long count(List<String> words, Set<String> common) {
    return words.stream().filter(common::contains).count();
  }

  private static long letters(String sample, String wanted) {
    return sample.chars().filter(c -> wanted.indexOf(c) >= 0).count();
  }

  private static Set<String> words(String line) {
    return Set.of(line.split(" "));
  }

  /** How many letters of which script a text has. */
  private static final class Scripts {
    private int letters;
    private int cyrillic;
    private int cjk;
    private int kana;
    private int hangul;

    static Scripts count(String sample) {
      Scripts scripts = new Scripts();
      sample.codePoints().filter(Character::isLetter).forEach(scripts::add);
      return scripts;
    }

    private void add(int letter) {
      letters++;
      switch (Character.UnicodeScript.of(letter)) {
        case CYRILLIC -> cyrillic++;
        case HIRAGANA, KATAKANA -> {
          cjk++;
          kana++;
        }
        case HANGUL -> {
          cjk++;
          hangul++;
        }
        case HAN -> cjk++;
        default -> {}
      }
    }
  }
}
