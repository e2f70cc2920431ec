package dev.stet.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * The analysis of languages that put blanks between words: spellings first, then stems, without
 * diacritics.
 *
 * <p>English keeps its small words: a question drops those that say nothing, a phrase needs them.
 */
final class WordAnalyzer extends Analyzer {
  private static final CharArraySet ITALIAN_ARTICLES =
      new CharArraySet(
          List.of(
              "l", "un", "c", "d", "m", "t", "s", "v", "all", "dall", "dell", "nell", "sull",
              "coll", "gl", "agl", "dagl", "degl", "negl", "sugl", "quest", "quell"),
          true);

  private final String language;
  private final Numerals numerals;
  private final CharArraySet small;
  private final @Nullable Dictionary ukrainian;

  /** An analyzer of one of the languages that {@link Analyzers} lists, or of any other. */
  WordAnalyzer(String language) {
    this.language = language;
    this.numerals = Numerals.of(language);
    this.small = smallWords(language);
    this.ukrainian = language.equals("uk") ? dictionary() : null;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new Signs(reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream parts = new EnglishPossessiveFilter(new PartsFilter(source));
    TokenStream words = new LowerCaseFilter(new AcronymFilter(parts));
    TokenStream numbers = new NumberFilter(elided(words), numerals);
    TokenStream telling = small.isEmpty() ? numbers : new StopFilter(numbers, small);
    TokenStream folded = new ASCIIFoldingFilter(stemmed(telling));
    return new TokenStreamComponents(
        source, language.equals("en") ? folded : new LanguageFilter(folded, language));
  }

  private TokenStream elided(TokenStream words) {
    return switch (language) {
      case "fr" -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
      case "it" -> new ElisionFilter(words, ITALIAN_ARTICLES);
      default -> words;
    };
  }

  private TokenStream stemmed(TokenStream words) {
    return switch (language) {
      case "en" ->
          new PorterStemFilter(new VerbFilter(new AmericanFilter(new ASCIIFoldingFilter(words))));
      case "de" -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
      case "fr" -> new FrenchLightStemFilter(words);
      case "es" -> new SpanishLightStemFilter(words);
      case "it" -> new ItalianLightStemFilter(words);
      case "pl" -> new StempelFilter(words, new StempelStemmer(PolishAnalyzer.getDefaultTable()));
      case "ru" -> new SnowballFilter(words, new RussianStemmer());
      case "uk" -> new MorfologikFilter(words, Objects.requireNonNull(ukrainian));
      default -> words;
    };
  }

  private static CharArraySet smallWords(String language) {
    return switch (language) {
      case "de" -> GermanAnalyzer.getDefaultStopSet();
      case "fr" -> FrenchAnalyzer.getDefaultStopSet();
      case "es" -> SpanishAnalyzer.getDefaultStopSet();
      case "it" -> ItalianAnalyzer.getDefaultStopSet();
      case "pl" -> PolishAnalyzer.getDefaultStopSet();
      case "ru" -> RussianAnalyzer.getDefaultStopSet();
      case "uk" -> UkrainianMorfologikAnalyzer.getDefaultStopwords();
      default -> CharArraySet.EMPTY_SET;
    };
  }

  private static Dictionary dictionary() {
    try {
      @Nullable URL words =
          UkrainianMorfologikAnalyzer.class
              .getClassLoader()
              .getResource("ua/net/nlp/ukrainian.dict");
      return Dictionary.read(Objects.requireNonNull(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
