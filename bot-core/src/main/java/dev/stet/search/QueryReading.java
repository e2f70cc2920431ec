package dev.stet.search;

import dev.stet.question.FunctionWords;
import dev.stet.text.FoldedText;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a question in all languages of the index at once. */
final class QueryReading {
  /** Longer questions are pasted texts: their first words say enough. */
  private static final int MOST = 64;

  /** More names than this are a list, and looking each up in other spellings takes its time. */
  private static final int MOST_NAMES = 12;

  /** What a word that was corrected weighs: it may be another one. */
  private static final double CORRECTED = 0.8;

  private final String folded;
  private final Set<String> languages;
  private final QueryWords.Analysis statistics;
  private final Respelling respelling;
  private final boolean cased;
  private final String own;
  private final Set<String> asking;
  private int names;

  QueryReading(String question, Set<String> languages, QueryWords.Analysis statistics) {
    this.folded = FunctionWords.withoutParticles(FoldedText.of(question).characters());
    this.languages = languages;
    this.own = FunctionWords.language(folded);
    this.asking = FunctionWords.of(folded);
    this.statistics = statistics;
    this.respelling = new Respelling(statistics.near(), languages);
    this.cased =
        folded.codePoints().anyMatch(Character::isLowerCase)
            && folded.codePoints().anyMatch(Character::isUpperCase);
  }

  QueryWords words() {
    Set<Set<String>> distinct = new HashSet<>();
    List<QueryWords.Word> words = new ArrayList<>();
    for (Place place : places()) {
      if (words.size() < MOST && distinct.add(Set.copyOf(place.terms.values()))) {
        words.add(word(place));
      }
    }
    return new QueryWords(words);
  }

  /** The words that say something, in order, each with its stems by language. */
  private List<Place> places() {
    Map<Integer, Place> places = new TreeMap<>();
    Map<String, List<Token>> read = new LinkedHashMap<>();
    languages.forEach(l -> read.put(l, statistics.analyzers().tokens(l, folded)));
    Set<Integer> telling = telling(read);
    read.forEach((language, tokens) -> {
      for (Token token : tokens) {
        String word = written(token.span());
        if (telling.contains(token.span().start())
            && saysSomething(word)
            && Scripts.match(language, word)) {
          add(language, token, places);
        }
      }
    });
    addForeign(places);
    List<Place> inOrder = List.copyOf(places.values());
    inOrder.forEach(place -> place.joinTo(inOrder));
    return inOrder.stream().filter(place -> !place.terms.isEmpty() && isWhole(place)).toList();
  }

  /** Words in an alphabet that no document is in are words too: of names there may be others. */
  private void addForeign(Map<Integer, Place> places) {
    for (Token token : statistics.analyzers().tokens("und", folded)) {
      String word = written(token.span());
      if (saysSomething(word) && languages.stream().noneMatch(l -> Scripts.match(l, word))) {
        add("und", token, places);
      }
    }
  }

  private void add(String language, Token token, Map<Integer, Place> places) {
    boolean compound = written(token.span()).indexOf('-') >= 0;
    places
        .computeIfAbsent(token.span().start(), s -> new Place(token.span()))
        .add(language, token, compound);
  }

  private String written(Span span) {
    return folded.substring(span.start(), span.end());
  }

  /** Where the analysis of the question's own language leaves a word, if it is of the index. */
  private Set<Integer> telling(Map<String, List<Token>> read) {
    Set<Integer> all = new TreeSet<>();
    for (List<Token> tokens : read.containsKey(own) ? List.of(read.get(own)) : read.values()) {
      tokens.forEach(token -> all.add(token.span().start()));
    }
    return all;
  }

  /** Neither a word that only asks, nor an emoji or another sign. */
  private boolean saysSomething(String word) {
    boolean acronym = cased && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return (acronym || !asking.contains(FunctionWords.plain(word)))
        && word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether it is no single ideograph that was cut off and that the index knows in pairs only. */
  private boolean isWhole(Place place) {
    int first = folded.codePointAt(place.span.start());
    return !Scripts.isIdeographic(first)
        || place.span.length() > Character.charCount(first)
        || statistics.knows(Set.copyOf(place.terms.values()));
  }

  private QueryWords.Word word(Place place) {
    String written = written(place.span);
    Set<String> terms = new LinkedHashSet<>(place.terms.values());
    terms.addAll(place.joined);
    boolean name = cased && Character.isUpperCase(written.codePointAt(0));
    boolean known = statistics.knows(terms);
    if ((name || !known) && names++ < MOST_NAMES) {
      terms.addAll(respelling.transcriptions(written, known));
    }
    if (!known && !statistics.knows(terms)) {
      Optional<String> meant = correction(place, name);
      if (meant.isPresent()) {
        Set<String> instead = Set.of(meant.get());
        double weight = CORRECTED * statistics.weigh(instead);
        return new QueryWords.Word(written, instead, weight, Analyzers.stem(meant.get()));
      }
    }
    return new QueryWords.Word(written, terms, statistics.weigh(terms), "");
  }

  /** The word may be of any language of the index; that of the question comes first. */
  private Optional<String> correction(Place place, boolean name) {
    return place.terms.entrySet().stream()
        .sorted(Comparator.comparing(entry -> !entry.getKey().equals(own)))
        .map(entry -> respelling.correction(entry.getKey(), Analyzers.stem(entry.getValue()), name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A place in the question where a word stands. */
  private static final class Place {
    private Span span;
    private final Map<String, String> terms = new LinkedHashMap<>();
    private final Set<String> joined = new LinkedHashSet<>();
    private Span whole;

    Place(Span span) {
      this.span = span;
      this.whole = span;
    }

    /** A compound stands where its first part does, and where the others do, but not alone. */
    void add(String language, Token token, boolean compound) {
      if (compound) {
        whole = token.span();
        joined.add(token.term());
      } else if (terms.containsKey(language)) {
        joined.add(token.term());
      } else {
        span = token.span();
        terms.put(language, token.term());
      }
    }

    void joinTo(List<Place> places) {
      for (Place other : places) {
        if (other != this && whole.contains(other.span)) {
          other.joined.addAll(joined);
        }
      }
    }
  }
}
