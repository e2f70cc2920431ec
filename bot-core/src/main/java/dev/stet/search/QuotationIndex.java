package dev.stet.search;

import dev.stet.question.Question;
import dev.stet.quotes.Name;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Revision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds quotations: by speaker, by topic, by place. Safe for use by many threads. */
public final class QuotationIndex {
  /** Proposed by Lucene before the words of a topic are counted in each. */
  private static final int CANDIDATES = 400;

  /** A word within the quotation counts as this many beside it. */
  private static final float SAID_WEIGHT = 2;

  private static final SortField BY_RANK =
      IntField.newSortField(QuotationSchema.RANK, false, SortedNumericSelector.Type.MIN);
  private static final SortField BY_DATE =
      LongField.newSortField(QuotationSchema.DATE, true, SortedNumericSelector.Type.MAX);
  private static final SortField BY_PLACE =
      new SortField(QuotationSchema.PLACE, SortField.Type.STRING);
  private static final SortField BY_START =
      IntField.newSortField(QuotationSchema.START, false, SortedNumericSelector.Type.MIN);
  private static final Sort NEWEST_FIRST = new Sort(BY_RANK, BY_DATE, BY_PLACE, BY_START);
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, BY_DATE, BY_PLACE, BY_START);

  private final SearchIndex index;

  QuotationIndex(SearchIndex index) {
    this.index = index;
  }

  /**
   * Quotations that were found.
   *
   * @param total how many there are, shown or not
   */
  public record Found(List<QuotationHit> hits, int total) {
    public Found {
      hits = List.copyOf(hits);
    }
  }

  /**
   * The names of speakers that may be the one somebody asks for, in whatever spelling, each with
   * the number of quotations that the asker may see.
   */
  public Map<String, Integer> speakers(Question question, Name asked) {
    return index.with(snapshot -> {
      Map<String, Integer> names = new TreeMap<>();
      for (String name : spellings(snapshot, asked)) {
        Query query = new TermQuery(new Term(QuotationSchema.SPEAKER, name));
        int quotations = snapshot.searcher().count(visible(query, question));
        if (quotations > 0) {
          names.put(name, quotations);
        }
      }
      return names;
    });
  }

  private static Set<String> spellings(Snapshot snapshot, Name asked) throws IOException {
    Map<String, Boolean> names = new TreeMap<>();
    @Nullable Terms terms = MultiTerms.getTerms(snapshot.reader(), QuotationSchema.SPELLING);
    for (String key : asked.keys()) {
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      String first = key.substring(0, Math.min(1, key.length()));
      boolean more = each.seekCeil(new BytesRef(first)) != TermsEnum.SeekStatus.END;
      while (more && each.term().utf8ToString().startsWith(first)) {
        String term = each.term().utf8ToString();
        String name = term.substring(term.indexOf(QuotationSchema.SEPARATOR) + 1);
        names.computeIfAbsent(name, n -> Name.of(n).mayBe(asked));
        more = each.next() != null;
      }
    }
    names.values().removeIf(alike -> !alike);
    return names.keySet();
  }

  /** The best of the quotations that are wanted: those on the topic, else the newest. */
  public Found find(Question question, Wanted wanted, int top) {
    return index.with(snapshot -> {
      QueryWords topic = QueryWords.of(wanted.topic(), snapshot.languages(), snapshot);
      Query filter = filter(snapshot, question, wanted);
      if (topic.isEmpty()) {
        ScoreDoc[] found = snapshot.searcher().search(filter, top, NEWEST_FIRST).scoreDocs;
        return new Found(read(snapshot, found), snapshot.searcher().count(filter));
      }
      Query about =
          new BooleanQuery.Builder().add(any(topic), Occur.MUST).add(filter, Occur.FILTER).build();
      ScoreDoc[] found = snapshot.searcher().search(about, CANDIDATES, BEST_FIRST).scoreDocs;
      List<QuotationHit> hits = covering(snapshot, topic, found);
      return new Found(hits.stream().limit(top).toList(), hits.size());
    });
  }

  private static List<QuotationHit> covering(Snapshot snapshot, QueryWords topic, ScoreDoc[] found)
      throws IOException {
    TopicWords words = new TopicWords(snapshot.reader(), topic);
    List<QuotationHit> hits = new ArrayList<>();
    for (QuotationHit hit : read(snapshot, found)) {
      int doc = found[hits.size()].doc;
      hits.add(hit.covering(words.coverage(doc), words.inside(doc)));
    }
    // A stable sort: of equals, the one that Lucene thought better comes first.
    hits.sort(Comparator.comparingDouble(QuotationIndex::worth).reversed());
    return hits;
  }

  private static double worth(QuotationHit hit) {
    return hit.coverage() + hit.inside() / 2;
  }

  private static Query any(QueryWords words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryWords.Word word : words.words()) {
      Query said = QueryBuilder.any(QuotationSchema.SAID, word);
      any.add(new BoostQuery(said, SAID_WEIGHT), Occur.SHOULD);
      any.add(QueryBuilder.any(QuotationSchema.AROUND, word), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query filter(Snapshot snapshot, Question question, Wanted wanted)
      throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!wanted.names().isEmpty()) {
      List<BytesRef> names = wanted.names().stream().map(BytesRef::new).toList();
      all.add(new TermInSetQuery(QuotationSchema.SPEAKER, names), Occur.FILTER);
    }
    QueryWords description = QueryWords.of(wanted.description(), snapshot.languages(), snapshot);
    for (QueryWords.Word word : description.words()) {
      all.add(QueryBuilder.any(QuotationSchema.WHO, word), Occur.FILTER);
    }
    all.add(
        IntField.newRangeQuery(
            QuotationSchema.RANK, QuotationSchema.SURE, QuotationSchema.INDIRECT),
        Occur.FILTER);
    return visible(all.build(), question);
  }

  private static Query visible(Query query, Question question) {
    return new QueryBuilder(question, QueryWords.NONE).visible(query);
  }

  /**
   * Documents in which a quotation may stand, as asked or altered, the likeliest first.
   *
   * @param most about how many
   */
  public Set<DocumentId> documentsWith(Question question, String quote, int most) {
    return index.with(snapshot -> new QuoteCandidates(snapshot, question).find(quote, most));
  }

  /** All quotations in a range of one state of a document, in order. */
  public List<QuotationHit> in(Passage passage) {
    return index.with(snapshot -> {
      ScoreDoc[] found = new QuotationPlaces(snapshot.reader()).in(passage);
      return read(snapshot, found).stream()
          .filter(hit -> hit.quotation().passage().revision().equals(passage.revision()))
          .toList();
    });
  }

  private static List<QuotationHit> read(Snapshot snapshot, ScoreDoc[] found) throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    List<QuotationHit> hits = new ArrayList<>(found.length);
    for (ScoreDoc each : found) {
      var fields = stored.document(each.doc);
      DocumentId id = new DocumentId(fields.get(IndexSchema.DOCUMENT));
      Revision revision = new Revision(fields.get(IndexSchema.REVISION));
      BytesRef bytes = fields.getBinaryValue(QuotationSchema.STORED);
      hits.add(StoredQuotation.read(bytes, span -> new Passage(id, revision, span)));
    }
    return hits;
  }
}
