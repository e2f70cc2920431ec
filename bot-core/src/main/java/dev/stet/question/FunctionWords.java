package dev.stet.question;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that make a question of a sentence and say nothing of what it is about. They are neither
 * searched for nor missed in a passage.
 */
public final class FunctionWords {
  private static final Set<String> WORDS =
      words(
          // English
          "who whom whose what which when where why how is are was were be been being am do does"
              + " did",
          "done has have had having can could will would shall should may might must the a an of"
              + " in",
          "on at by to for from with without about into onto and or but if than then as that this",
          "these those there here it its he she they them their his her hers him i me my we us our",
          "you your so such please tell say says said show give find know many much any some",
          "according happened happen ever also only just very really still not no",
          "who's what's where's when's how's that's it's there's isn't aren't wasn't weren't don't",
          "doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't",
          // German
          "wer wen wem wessen was welche welcher welches welchem welchen wann wo woher wohin warum",
          "wieso weshalb wie viele viel ist sind war waren sein hat haben hatte hatten wird werden",
          "wurde wurden kann können der die das den dem des ein eine einen einem einer eines und",
          "oder aber im am zum zur vom von zu mit für über auf an bei nach aus es er sie wir ihr"
              + " sich",
          // French, Spanish, Italian
          "qui que quoi quel quelle quels quelles quand où pourquoi comment combien est sont était",
          "le la les un une des du de au aux et ou dans sur pour par avec ce cette ces il elle ils",
          "quién quiénes qué cuál cuáles cuándo dónde cómo cuánto cuántos por el los las una del"
              + " al",
          "y en con para es son fue fueron su se lo chi che cosa quale quali quando dove perché"
              + " come",
          "quanto quanti è sono era il gli della del dei nel con per",
          // Polish
          "kto kogo co który która które kiedy gdzie dlaczego jak ile jest są był była było w na z"
              + " do",
          "i o że się nie",
          // Ukrainian and Russian
          "хто кого кому що який яка яке які якого коли де куди чому як скільки чи є був була було",
          "були і й та або в у на з зі до від про за для це ці кто кого кому что какой какая какое",
          "какие когда где куда почему сколько ли был была было были и или в на с к до от о об за"
              + " для",
          "это эти");

  private FunctionWords() {}

  /** Whether a word, as written, is one of them. */
  public static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  private static Set<String> words(String... lines) {
    return Set.copyOf(List.of(String.join(" ", lines).split(" ")));
  }
}
