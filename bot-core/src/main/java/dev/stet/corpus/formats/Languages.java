package dev.stet.corpus.formats;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** What a letter that others seldom use says, beside a common word. */
  private static final double LETTER = 0.5;

  private static final Map<String, Set<String>> LATIN = new LinkedHashMap<>();

  private static final Map<String, String> LETTERS =
      Map.of(
          "de", "\u00E4\u00F6\u00FC\u00DF",
          "fr", "\u00E7\u00E8\u00EA\u00E2\u00FB\u00EE\u0153",
          "es", "\u00F1\u00BF\u00A1\u00ED\u00F3",
          "it", "\u00F2\u00F9\u00EC",
          "pl", "\u0105\u0107\u0119\u0142\u0144\u015B\u017A\u017C",
          "pt", "\u00E3\u00F5\u00E7");

  static {
    LATIN.put(
        "en",
        words(
            "the of and to in is that for was with as by on are this from have it he she they his"
                + " her their has had were been will would not but who which at an be we you i a"));
    LATIN.put(
        "de",
        words(
            "der die und das den von zu mit ist im für auf nicht ein eine dem des als auch sich"
                + " wird wurde hat haben sind war er sie wir bei nach aus zum zur einen einem einer"
                + " dass aber noch nur oder am um in"));
    LATIN.put(
        "fr",
        words(
            "le la les des et du une un est dans pour que qui sur au aux par pas avec il elle ils"
                + " de ce cette ces sont été ont ne se sa son ses plus mais ou d'un d'une n'est à"
                + " en"));
    LATIN.put(
        "es",
        words(
            "el la los las que y del en una un por con para es se su al como más fue de sus pero"
                + " son ha han este esta lo le entre sin sobre también a no ya o"));
    LATIN.put(
        "it",
        words(
            "il che di e della del per una un non con è sono nel nella gli alla dei delle le la lo"
                + " i si a ha hanno da in al anche più ma come dal sul questo questa stato o"));
    LATIN.put(
        "pl",
        words(
            "w i na z ze do że się nie o jest to po jak przez od dla oraz ale są był była było za"
                + " co tym tego jego jej który która które ma a czy już tylko będzie został"));
    LATIN.put(
        "nl",
        words(
            "de het een en van in is dat op te met voor zijn niet aan er om ook als bij door naar"
                + " maar wordt werd heeft hebben deze die uit nog"));
    LATIN.put(
        "pt",
        words(
            "o a os as que e do da dos das em um uma não para por com é se no na nos nas mais como"
                + " foi ao à pelo pela ser são de"));
  }

  private static final Set<String> UKRAINIAN =
      words("і що на з та не до у за від про як це й є він вона був була їх але або");
  private static final Set<String> RUSSIAN =
      words("и что на с не по в к как это он она из за то был была их но или от");

  private Languages() {}

  /** ISO 639-1 code of the text's language, or {@code und}. */
  public static String of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
    Scripts scripts = Scripts.count(sample);
    if (scripts.cjk * 4 > scripts.letters) {
      return scripts.ideographic();
    }
    List<String> words = List.of(sample.split("[^\\p{L}\\p{M}'’]+"));
    if (scripts.cyrillic * 2 > scripts.letters) {
      return cyrillic(sample, words);
    }
    return latin(sample, words);
  }

  private static String cyrillic(String sample, List<String> words) {
    long ukrainian = count(words, UKRAINIAN) + letters(sample, "іїєґ");
    long russian = count(words, RUSSIAN) + letters(sample, "ыэъё");
    return ukrainian == russian ? UNKNOWN : ukrainian > russian ? "uk" : "ru";
  }

  private static String latin(String sample, List<String> words) {
    String best = UNKNOWN;
    double most = 0;
    for (Map.Entry<String, Set<String>> language : LATIN.entrySet()) {
      long found = count(words, language.getValue());
      double said = found + LETTER * letters(sample, LETTERS.getOrDefault(language.getKey(), ""));
      if (found > LEAST_SHARE * words.size() && said > most) {
        most = said;
        best = language.getKey();
      }
    }
    return best;
  }

  /** ISO 639-1 code of a language by its code or its English or own name; empty: of none. */
  public static Optional<String> code(String named) {
    String plain = named.strip().toLowerCase(Locale.ROOT);
    Locale locale = Locale.forLanguageTag(plain.replace('_', '-'));
    if (locale.getLanguage().length() == 2) {
      return Optional.of(locale.getLanguage());
    }
    return Locale.availableLocales()
        .filter(known -> known.getLanguage().length() == 2 && isCalled(known, plain))
        .map(Locale::getLanguage)
        .min(Comparator.naturalOrder());
  }

  private static boolean isCalled(Locale known, String name) {
    return known.getISO3Language().equals(name)
        || known.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT).equals(name)
        || known.getDisplayLanguage(known).toLowerCase(Locale.ROOT).equals(name);
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

    /** Which of the languages that use ideographs: one foreign character does not decide. */
    String ideographic() {
      if (hangul * 2 > cjk) {
        return "ko";
      }
      return kana * 8 > cjk ? "ja" : "zh";
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
