package dev.stet.search;

import dev.stet.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/** How the words of each language are brought to their stems. Loaded when first needed. */
final class Analyzers {
  private static final Map<String, Supplier<Analyzer>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("en", English::new),
          Map.entry("de", GermanAnalyzer::new),
          Map.entry("fr", FrenchAnalyzer::new),
          Map.entry("es", SpanishAnalyzer::new),
          Map.entry("it", ItalianAnalyzer::new),
          Map.entry("pl", PolishAnalyzer::new),
          Map.entry("ru", RussianAnalyzer::new),
          Map.entry("uk", UkrainianMorfologikAnalyzer::new),
          Map.entry("zh", CJKAnalyzer::new),
          Map.entry("ja", CJKAnalyzer::new),
          Map.entry("ko", CJKAnalyzer::new));

  private final Map<String, Analyzer> loaded = new ConcurrentHashMap<>();

  /** The analyzer of a language; of an unknown one, words are only lower-cased. */
  Analyzer of(String language) {
    String known = BY_LANGUAGE.containsKey(language) ? language : "und";
    return loaded.computeIfAbsent(known, l -> BY_LANGUAGE.getOrDefault(l, Plain::new).get());
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

  /**
   * English keeps its small words: a question drops those that say nothing, a phrase needs them.
   */
  private static final class English extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
      return new TokenStreamComponents(
          source, new PorterStemFilter(new ASCIIFoldingFilter(new AcronymFilter(words))));
    }
  }

  private static final class Plain extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      return new TokenStreamComponents(
          source, new ASCIIFoldingFilter(new AcronymFilter(new LowerCaseFilter(source))));
    }
  }
}
