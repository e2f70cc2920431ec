package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.corpus.Published;
import dev.stet.text.FoldedText;
import dev.stet.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a window in the index, and how a document becomes a block of them.
 *
 * <p>The windows of a document are adjacent, in order: {@link #ORDINAL} counts them from 0 and
 * {@link #COUNT} says how many there are, so that each leads to its neighbours.
 */
final class IndexSchema {
  /** Goes up with every change to fields or analysis: an index of another version is rebuilt. */
  static final String VERSION = "3";

  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String DOCUMENT = "doc";
  static final String REVISION = "revision";
  static final String LANGUAGE = "language";
  static final String START = "start";
  static final String END = "end";
  static final String ORDINAL = "ordinal";
  static final String COUNT = "count";

  /** On the first window of each document: counts documents. */
  static final String HEAD = "head";

  static final String HEAD_MARK = "1";

  /** Second since 1970 from which the document may be known: published, else first seen. */
  static final String KNOWN = "known";

  /** Second of publication, on dated documents only. */
  static final String PUBLISHED = "published";

  /** The publication as ISO 8601, stored with dated documents. */
  static final String PUBLISHED_ISO = "published_iso";

  /** Second until which nobody may see it, on embargoed documents only. */
  static final String EMBARGO = "embargo";

  /** Each collection that a reader needs. */
  static final String COLLECTION = "collection";

  private static final FieldType ANALYSED = new FieldType();

  static {
    ANALYSED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    ANALYSED.setTokenized(true);
    ANALYSED.freeze();
  }

  private final Analyzers analyzers;

  IndexSchema(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  static Term key(dev.stet.text.DocumentId id) {
    return new Term(DOCUMENT, id.path());
  }

  /** The block of windows of one document. */
  List<org.apache.lucene.document.Document> block(Document document, Instant firstSeen) {
    String text = document.text().characters();
    List<Span> windows = Windows.of(text);
    List<org.apache.lucene.document.Document> block = new ArrayList<>(windows.size());
    for (Span window : windows) {
      var fields = new org.apache.lucene.document.Document();
      addOrigin(fields, document, firstSeen);
      addHeader(fields, document.header());
      fields.add(analysed(TEXT, document.text().slice(window), document.header().language()));
      fields.add(new NumericDocValuesField(START, window.start()));
      fields.add(new NumericDocValuesField(END, window.end()));
      fields.add(new NumericDocValuesField(ORDINAL, block.size()));
      fields.add(new NumericDocValuesField(COUNT, windows.size()));
      if (block.isEmpty()) {
        fields.add(new StringField(HEAD, HEAD_MARK, Field.Store.NO));
      }
      block.add(fields);
    }
    return block;
  }

  /** What is looked up and found again by: of windows and of quotations alike. */
  static void addOrigin(
      org.apache.lucene.document.Document fields, Document document, Instant firstSeen) {
    Header header = document.header();
    fields.add(new StringField(DOCUMENT, document.id().path(), Field.Store.YES));
    fields.add(new StoredField(REVISION, document.revision().hash()));
    @Nullable Published published = header.published();
    Instant known = published == null ? firstSeen : published.moment();
    fields.add(new LongField(KNOWN, known.getEpochSecond(), Field.Store.NO));
    if (published != null) {
      long moment = published.moment().getEpochSecond();
      fields.add(new LongField(PUBLISHED, moment, Field.Store.NO));
    }
    for (String collection : header.access().collections()) {
      fields.add(new StringField(COLLECTION, collection, Field.Store.NO));
    }
    @Nullable Instant embargo = header.access().embargo();
    if (embargo != null) {
      fields.add(new LongField(EMBARGO, embargo.getEpochSecond(), Field.Store.NO));
    }
  }

  private void addHeader(org.apache.lucene.document.Document fields, Header header) {
    fields.add(new StringField(LANGUAGE, header.language(), Field.Store.YES));
    fields.add(analysed(TITLE, titleWords(header), header.language()));
    if (header.published() != null) {
      fields.add(new StoredField(PUBLISHED_ISO, header.published().iso()));
    }
  }

  /** What a question may name instead of words of the text: the title and who published it. */
  private static String titleWords(Header header) {
    return header.source() == null ? header.title() : header.title() + " / " + header.source();
  }

  Field analysed(String name, String displayed, String language) {
    Analyzer analyzer = analyzers.of(language);
    return new Field(name, FoldedText.of(displayed).characters(), ANALYSED) {
      @Override
      public TokenStream tokenStream(Analyzer ofTheWriter, @Nullable TokenStream reuse) {
        return analyzer.tokenStream(name, stringValue());
      }
    };
  }
}
