package dev.stet.search;

import dev.stet.question.Clearance;
import dev.stet.question.Question;
import dev.stet.question.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/** Writes a question as Lucene queries. */
final class QueryBuilder {
  private static final float TITLE_WEIGHT = 0.3f;

  private final Question question;
  private final QueryWords words;

  QueryBuilder(Question question, QueryWords words) {
    this.question = question;
    this.words = words;
  }

  /** Windows that hold any word of the question in their text or title. */
  Query candidates() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryWords.Word word : words.words()) {
      any.add(any(IndexSchema.TEXT, word), Occur.SHOULD);
      any.add(new BoostQuery(any(IndexSchema.TITLE, word), TITLE_WEIGHT), Occur.SHOULD);
    }
    return visible(any.build());
  }

  /** Windows that hold any word of the question in their text. */
  Query matching() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.words().forEach(word -> any.add(any(IndexSchema.TEXT, word), Occur.SHOULD));
    return visible(any.build());
  }

  /** The first window of every document that may be searched. */
  Query documents() {
    return visible(new TermQuery(new Term(IndexSchema.HEAD, IndexSchema.HEAD_MARK)));
  }

  static Query any(String field, QueryWords.Word word) {
    SynonymQuery.Builder terms = new SynonymQuery.Builder(field);
    word.terms().forEach(term -> terms.addTerm(new Term(field, term)));
    return terms.build();
  }

  /** Words that follow each other; empty: none of them counts in the analyzer's language. */
  static Optional<Query> phrase(Analyzer analyzer, String folded) {
    var phrases = new org.apache.lucene.util.QueryBuilder(analyzer);
    return Optional.ofNullable(phrases.createPhraseQuery(IndexSchema.TEXT, folded));
  }

  /** Keeps what may not be read, is under embargo or was not known yet out of a query's reach. */
  Query visible(Query query) {
    BooleanQuery.Builder visible = new BooleanQuery.Builder();
    visible.add(query, Occur.MUST);
    @Nullable Instant knownBy = question.knownBy();
    Instant seen =
        knownBy != null && knownBy.isBefore(question.asked()) ? knownBy : question.asked();
    visible.add(
        LongField.newRangeQuery(IndexSchema.EMBARGO, seen.getEpochSecond() + 1, Long.MAX_VALUE),
        Occur.MUST_NOT);
    if (!question.reads().isEverything()) {
      visible.add(closed(question.reads()), Occur.MUST_NOT);
    }
    if (knownBy != null) {
      visible.add(
          LongField.newRangeQuery(IndexSchema.KNOWN, Long.MIN_VALUE, knownBy.getEpochSecond()),
          Occur.FILTER);
      visible.add(published(day(knownBy).plusDays(1)), Occur.MUST_NOT);
    } else if (question.window() != null) {
      within(question.window(), visible);
    }
    return visible.build();
  }

  /**
   * Keeps what was published in a window. What only names its day is indexed under midnight in UTC,
   * which in the asker's zone may be the day before or the day itself: a window that begins or ends
   * with a day in their zone takes it by its day.
   */
  private void within(TimeWindow window, BooleanQuery.Builder into) {
    @Nullable Instant from = window.from();
    @Nullable Instant to = window.to();
    long first = from == null ? Long.MIN_VALUE : from.getEpochSecond();
    long last = to == null ? Long.MAX_VALUE : to.getEpochSecond() - 1;
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(LongField.newRangeQuery(IndexSchema.PUBLISHED, first, last), Occur.SHOULD);
    if (from != null && isMidnight(from)) {
      any.add(published(day(from)), Occur.SHOULD);
    }
    into.add(any.build(), Occur.FILTER);
    if (to != null && isMidnight(to)) {
      into.add(published(day(to)), Occur.MUST_NOT);
    }
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(question.zone()).toLocalDate();
  }

  private boolean isMidnight(Instant moment) {
    return moment.equals(day(moment).atStartOfDay(question.zone()).toInstant());
  }

  /** Exactly at the midnight, in UTC, that a day begins with. */
  private static Query published(LocalDate day) {
    long midnight = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return LongField.newExactQuery(IndexSchema.PUBLISHED, midnight);
  }

  /** What lies in any collection that may not be read. */
  private static Query closed(Clearance reads) {
    List<BytesRef> named = reads.named().stream().map(BytesRef::new).sorted().toList();
    if (reads.others()) {
      return new TermInSetQuery(IndexSchema.COLLECTION, named);
    }
    Automaton others =
        Operations.complement(
            Automata.makeStringUnion(named), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    return new AutomatonQuery(new Term(IndexSchema.COLLECTION, ""), others);
  }
}
