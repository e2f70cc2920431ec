package dev.stet.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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
            "of in on at by per to for from with without about into onto and or but if than then as"
                + " that",
            "this these those there here it its he she they them their his her hers him i me my we"
                + " us",
            "our you your so such please list things thing going tell say says said show give find"
                + " know many much any some",
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
            "seit sich man jede jeder jedes dass"));
    BY_LANGUAGE.put(
        "fr",
        words(
            "qui que quoi quel quelle quels quelles quand où pourquoi comment combien est sont"
                + " était",
            "le la les un une des du de au aux et ou dans sur pour par avec ce cette ces il elle"
                + " ils",
            "à a été en se son sa ses ont elles"));
    BY_LANGUAGE.put(
        "es",
        words(
            "quién quiénes qué cuál cuáles cuándo dónde cómo cuánto cuántos cuántas por el la los"
                + " las",
            "un una de del al y o en con para es son fue fueron su sus se lo que a ha han"));
    BY_LANGUAGE.put(
        "it",
        words(
            "chi che cosa quale quali quando dove perché come quanto quanti quante è sono era il"
                + " lo",
            "la i gli le un una di del della dei delle da in nel con per e o a si ha hanno stato"
                + " stata stati state"));
    BY_LANGUAGE.put(
        "pl",
        words(
            "kto kogo komu co który która które kiedy gdzie dlaczego jak ile jest są był była było",
            "były w we na z ze do od i o że się czy to jaki jaka jakie jakim którym których został"
                + " została"));
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

  /** Words that ask in one language and are no words of another: one of them is proof enough. */
  private static final Map<String, Set<String>> ASKING =
      Map.of(
          "de", words("wer wen wem wann warum wieso weshalb welche welcher welches wohin"),
          "fr", words("quel quelle quels quelles où pourquoi combien quand"),
          "es", words("quién quiénes qué cuál cuáles cuándo dónde cómo cuánto cuántos cuántas"),
          "it", words("chi cosa quale quali quando dove perché quanti quante"),
          "pl", words("kto kogo komu która który które których którym kiedy gdzie dlaczego"));

  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern IDEOGRAPHS =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

  private static final Pattern PARTICLES =
      Pattern.compile(
          // Chinese
          "什么时候|為什麼|为什么|什么|什麼|哪里|哪裡|哪儿|哪个|哪些|何时|何時|怎么|怎樣|怎样|如何|多少|多久|请问"
              + "|[谁誰吗嗎呢的是了在]"
              // Japanese: what carries meaning is seldom written in hiragana
              + "|何時|何人|[何誰]|\\p{IsHiragana}+"
              // Korean: asking words, then particles and endings behind a word
              + "|언제|어디|누가|누구|무엇|어떻게|얼마나|얼마"
              + "|(?<=\\p{IsHangul}{2})(?:[은는이가을를에의와과도로]|에서|에게|으로|까지|부터)(?!\\p{IsHangul})"
              + "|(?:했습니까|합니까|입니까|습니까|됩니까|하나요|나요|인가요|인가)(?!\\p{IsHangul})");

  private FunctionWords() {}

  /** The language that a question seems to be in; English if it shows none. */
  public static String language(String question) {
    List<String> words =
        BETWEEN_WORDS.splitAsStream(plain(question)).filter(word -> !word.isEmpty()).toList();
    String best = "en";
    long most = CYRILLIC.matcher(question).find() ? 0 : Math.max(CHANCE, count(words, best));
    for (String language : BY_LANGUAGE.keySet()) {
      long asked = words.stream().filter(asking(language)::contains).count();
      long found = count(words, language) + asked;
      if (found > most) {
        most = found;
        best = language;
      }
    }
    return best;
  }

  private static long count(List<String> words, String language) {
    return words.stream().filter(BY_LANGUAGE.getOrDefault(language, Set.of())::contains).count();
  }

  private static Set<String> asking(String language) {
    return ASKING.getOrDefault(language, Set.of());
  }

  /**
   * Puts blanks in the place of what only asks in Chinese, Japanese and Korean, whose words are not
   * set apart.
   */
  public static String withoutParticles(String question) {
    if (!IDEOGRAPHS.matcher(question).find()) {
      return question;
    }
    Matcher particle = PARTICLES.matcher(question);
    return particle.replaceAll(found -> " ".repeat(found.group().length()));
  }

  /** Those of the language that a question seems to be in. */
  public static Set<String> of(String question) {
    return BY_LANGUAGE.getOrDefault(language(question), Set.of());
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
