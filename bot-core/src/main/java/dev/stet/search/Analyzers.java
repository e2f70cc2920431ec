package dev.stet.search;

import dev.stet.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How the words of each language are brought to their stems. Loaded when first needed. */
final class Analyzers {
  private static final Set<String> IDEOGRAPHIC = Set.of("zh", "ja", "ko");
  private static final Set<String> ALPHABETIC =
      Set.of("en", "de", "fr", "es", "it", "pl", "ru", "uk");

  private final Map<String, Analyzer> loaded = new ConcurrentHashMap<>();

  /** The analyzer of a language; of an unknown one, words are only lower-cased. */
  Analyzer of(String language) {
    return loaded.computeIfAbsent(known(language), Analyzers::load);
  }

  private static String known(String language) {
    boolean known = ALPHABETIC.contains(language) || IDEOGRAPHIC.contains(language);
    return known ? language : "und";
  }

  /** How the index marks a stem of a language. */
  static String term(String language, String stem) {
    String known = known(language);
    boolean bare = known.equals("en") || IDEOGRAPHIC.contains(known);
    return bare || Character.isDigit(stem.charAt(0)) ? stem : known + LanguageFilter.MARK + stem;
  }

  /** A term without its mark. */
  static String stem(String term) {
    return term.substring(term.indexOf(LanguageFilter.MARK) + 1);
  }

  private static Analyzer load(String language) {
    return IDEOGRAPHIC.contains(language) ? new CJKAnalyzer() : new WordAnalyzer(language);
  }

  /** The words of a folded text. */
  List<Token> tokens(String language, String folded) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = of(language).tokenStream(IndexSchema.TEXT, folded)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(new Token(term.toString(), new Span(offset.startOffset(), offset.endOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }
}
