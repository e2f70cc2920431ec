package dev.stet.search;

import dev.stet.question.Question;
import dev.stet.text.DocumentId;
import dev.stet.text.FoldedText;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Finds documents in which a quotation may stand: those with runs of its words, which all but find
 * it, and those with its rare words, should every run have been altered.
 */
final class QuoteCandidates {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Words in a run: few enough that an altered word leaves others whole. */
  private static final int RUN = 4;

  private static final int MOST_RUNS = 24;
  private static final int MOST_WORDS = 12;
  private static final int WINDOWS = 300;

  private final Snapshot snapshot;
  private final Question question;

  QuoteCandidates(Snapshot snapshot, Question question) {
    this.snapshot = snapshot;
    this.question = question;
  }

  /** The best documents first, at most so many for the runs and as many again for rare words. */
  Set<DocumentId> find(String quote, int most) throws IOException {
    Set<DocumentId> found = new LinkedHashSet<>();
    collect(runs(quote), most, found);
    collect(rareWords(quote), found.size() + most / 2, found);
    return found;
  }

  private void collect(Query query, int most, Set<DocumentId> into) throws IOException {
    Query visible = new QueryBuilder(question, QueryWords.NONE).visible(query);
    StoredFields stored = snapshot.searcher().storedFields();
    for (ScoreDoc each : snapshot.searcher().search(visible, WINDOWS).scoreDocs) {
      if (into.size() >= most) {
        return;
      }
      String path =
          stored.document(each.doc, Set.of(IndexSchema.DOCUMENT)).get(IndexSchema.DOCUMENT);
      into.add(new DocumentId(path));
    }
  }

  private Query runs(String quote) throws IOException {
    String[] words = BLANKS.split(FoldedText.of(quote).characters().strip(), -1);
    int step = Math.max(RUN / 2, words.length / MOST_RUNS);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String language : snapshot.languages()) {
      Analyzer analyzer = snapshot.analyzers().of(language);
      for (int from = 0; from < Math.max(1, words.length - RUN / 2); from += step) {
        int to = Math.min(words.length, from + RUN);
        String run = String.join(" ", List.of(words).subList(from, to));
        if (Scripts.match(language, run)) {
          QueryBuilder.phrase(analyzer, run).ifPresent(it -> any.add(it, Occur.SHOULD));
        }
      }
    }
    return any.build();
  }

  private Query rareWords(String quote) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    QueryWords.of(quote, snapshot.languages(), snapshot).words().stream()
        .sorted(Comparator.comparingDouble(QueryWords.Word::weight).reversed())
        .limit(MOST_WORDS)
        .forEach(word -> any.add(QueryBuilder.any(IndexSchema.TEXT, word), Occur.SHOULD));
    return any.build();
  }
}
