package dev.stet.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that make a question of a sentence and say nothing of what it is about. They are neither
 * searched for nor missed in a passage.
 *
 * <p>Each language has its own: "die" and "war" ask nothing in English. A question is taken to be
 * in the language that has most of its words on the list, English where none has.
 */
public final class FunctionWords {
  /** As many words as may be on another language's list by chance. */
  private static final long CHANCE = 1;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");
  private static final Map<String, Set<String>> BY_LANGUAGE = new LinkedHashMap<>();

  static {
    BY_LANGUAGE.put(
        "en",
        words(
            "who whom whose what which when where why how is are was were be been being am do does",
            "did done has have had having can could will would shall should may might must the a"
                + " an",
            "of in on at by to for from with without about into onto and or but if than then as"
                + " that",
            "this these those there here it its he she they them their his her hers him i me my we"
                + " us",
            "our you your so such please tell say says said show give find know many much any some",
            "according happened happen ever also only just very really still",
            "who's what's where's when's how's that's it's there's isn't aren't wasn't weren't"
                + " don't",
            "doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't"));
    BY_LANGUAGE.put(
        "de",
        words(
            "wer wen wem wessen was welche welcher welches welchem welchen wann wo woher wohin"
                + " warum",
            "wieso weshalb wie viele viel ist sind war waren sein hat haben hatte hatten wird"
                + " werden",
            "wurde wurden kann können der die das den dem des ein eine einen einem einer eines und",
            "oder aber im in am an zum zur vom von zu mit für über auf bei nach aus es er sie wir"
                + " ihr",
            "sich man jede jeder jedes dass"));
    BY_LANGUAGE.put(
        "fr",
        words(
            "qui que quoi quel quelle quels quelles quand où pourquoi comment combien est sont"
                + " était",
            "le la les un une des du de au aux et ou dans sur pour par avec ce cette ces il elle"
                + " ils",
            "à a été en se son sa ses"));
    BY_LANGUAGE.put(
        "es",
        words(
            "quién quiénes qué cuál cuáles cuándo dónde cómo cuánto cuántos cuántas por el la los"
                + " las",
            "un una de del al y o en con para es son fue fueron su sus se lo que a"));
    BY_LANGUAGE.put(
        "it",
        words(
            "chi che cosa quale quali quando dove perché come quanto quanti quante è sono era il"
                + " lo",
            "la i gli le un una di del della dei delle da in nel con per e o a si"));
    BY_LANGUAGE.put(
        "pl",
        words(
            "kto kogo komu co który która które kiedy gdzie dlaczego jak ile jest są był była było",
            "były w we na z ze do od i o że się czy to"));
    BY_LANGUAGE.put(
        "uk",
        words(
            "хто кого кому що який яка яке які якого якій коли де куди звідки чому як скільки чи є",
            "був була було були і й та або в у на з зі із до від про за для це цей ця"));
    BY_LANGUAGE.put(
        "ru",
        words(
            "кто кого кому что какой какая какое какие когда где куда откуда почему сколько как ли",
            "был была было были и или в во на с со к до от о об за для это этот эта"));
  }

  private FunctionWords() {}

  /** Those of the language that a question seems to be in. */
  public static Set<String> of(String question) {
    List<String> words =
        BETWEEN_WORDS.splitAsStream(plain(question)).filter(word -> !word.isEmpty()).toList();
    Set<String> best = BY_LANGUAGE.getOrDefault("en", Set.of());
    long most = Math.max(CHANCE, words.stream().filter(best::contains).count());
    for (Set<String> language : BY_LANGUAGE.values()) {
      long found = words.stream().filter(language::contains).count();
      if (found > most) {
        most = found;
        best = language;
      }
    }
    return best;
  }

  /** Whether a word is on the list of a language. */
  public static boolean isOne(String language, String word) {
    return BY_LANGUAGE.getOrDefault(language, Set.of()).contains(plain(word));
  }

  /** A word in the form in which the lists have it. */
  public static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static Set<String> words(String... lines) {
    return Set.copyOf(List.of(String.join(" ", lines).split(" ")));
  }
}
