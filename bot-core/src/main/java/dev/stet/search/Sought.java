package dev.stet.search;

import dev.stet.quotes.Quoted;
import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a standing query looks for in documents of one language.
 *
 * @param words outside of quotation marks: all must stand there, of many the most
 * @param phrases between quotation marks: each must stand there
 * @param unwanted behind a minus sign: none may stand there
 * @param telling the words, and those of the phrases
 */
record Sought(QueryWords words, List<Phrase> phrases, List<Phrase> unwanted, QueryWords telling) {
  /** Nothing. */
  static final Sought NOTHING = new Sought(QueryWords.NONE, List.of(), List.of(), QueryWords.NONE);

  /** Of more words than this a few may be missing: nobody writes so many who means them all. */
  private static final int FEW = 4;

  private static final double MOST_OF_THEM = 0.8;

  private static final Pattern UNWANTED = Pattern.compile("(?<!\\S)-(?=[\\p{L}\\p{N}])\\S+");

  Sought {
    phrases = List.copyOf(phrases);
    unwanted = List.copyOf(unwanted);
  }

  /** Reads what a person wrote. */
  static Sought of(String written, String language, Detached analysis) {
    List<String> phrases = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int at = 0;
    for (Span quoted : Quoted.stretches(written, Sentences.of(written))) {
      String before = written.substring(at, quoted.start());
      boolean minus = before.endsWith("-") && !before.matches("(?s).*\\S-");
      (minus ? unwanted : phrases).add(written.substring(quoted.start(), quoted.end()));
      words.append(minus ? before.substring(0, before.length() - 1) : before).append(' ');
      at = quoted.end();
    }
    words.append(written.substring(at));
    Matcher single = UNWANTED.matcher(words);
    single.results().forEach(found -> unwanted.add(found.group().substring(1)));
    String wanted = single.replaceAll(" ");
    String all = wanted + " " + String.join(" ", phrases);
    return new Sought(
        QueryWords.of(wanted, Set.of(language), analysis),
        phrases(phrases, language, analysis),
        phrases(unwanted, language, analysis),
        QueryWords.of(all, Set.of(language), analysis));
  }

  private static List<Phrase> phrases(List<String> written, String language, Detached analysis) {
    return written.stream()
        .flatMap(each -> Phrase.of(each, language, analysis.analyzers()).stream())
        .toList();
  }

  /** Whether it looks for nothing that anybody would want to be told of. */
  boolean isNothing() {
    return telling.isEmpty() && phrases.stream().allMatch(Phrase::isWord);
  }

  /** The stems of which a text must have one: it may lack only words that weigh less. */
  Set<String> key() {
    Stream<Set<String>> small = phrases.stream().flatMap(phrase -> phrase.places().stream());
    return telling.words().stream()
        .max(
            Comparator.comparingDouble(QueryWords.Word::weight)
                .thenComparingInt(word -> word.written().length())
                .thenComparing(QueryWords.Word::written))
        .map(QueryWords.Word::terms)
        .or(small::findFirst)
        .orElse(Set.of());
  }

  /** Whether it stands in these texts together, each phrase in one of them. */
  boolean standsIn(List<ReadText> texts) {
    return (words.isEmpty() || enough(texts))
        && phrases.stream().allMatch(phrase -> ReadText.anyHolds(texts, phrase));
  }

  private boolean enough(List<ReadText> texts) {
    boolean[] found = found(words, texts);
    int missing = 0;
    for (boolean each : found) {
      missing += each ? 0 : 1;
    }
    return missing == 0 || (found.length > FEW && words.coverage(found) >= MOST_OF_THEM);
  }

  /** Whether something stands in one of these texts that must not. */
  boolean isUnwantedIn(List<ReadText> texts) {
    return unwanted.stream().anyMatch(phrase -> ReadText.anyHolds(texts, phrase));
  }

  /** How much of it stands in one text; a phrase counts more than all words. */
  double weightIn(ReadText text) {
    long whole = phrases.stream().filter(text::holds).count();
    return whole + telling.coverage(found(telling, List.of(text)));
  }

  private static boolean[] found(QueryWords words, List<ReadText> texts) {
    boolean[] found = new boolean[words.words().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = stands(words.words().get(i), texts);
    }
    return found;
  }

  private static boolean stands(QueryWords.Word word, List<ReadText> texts) {
    for (ReadText text : texts) {
      for (String term : word.terms()) {
        if (text.stems().contains(term)) {
          return true;
        }
      }
    }
    return false;
  }
}
