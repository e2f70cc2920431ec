package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.quotes.Name;
import dev.stet.quotes.QuotationExtractor;
import dev.stet.text.Quotation;
import dev.stet.text.Sentences;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import dev.stet.text.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a quotation in the index.
 *
 * <p>Quotations stand behind the windows of their document and are replaced with them. They share
 * no analysed field with windows, so that no number which a search for passages looks at knows of
 * them.
 */
final class QuotationSchema {
  /** The words said, and the words around them in the same sentences. */
  static final String SAID = "q_said";

  static final String AROUND = "q_around";

  /** How the speaker is mentioned, with the office. */
  static final String WHO = "q_who";

  /** The speaker's name as the document gives it in full. */
  static final String SPEAKER = "q_speaker";

  /** A key of the name, a separator, the name: finds other spellings. */
  static final String SPELLING = "q_spelling";

  static final char SEPARATOR = '\0';

  static final String START = "q_start";
  static final String END = "q_end";
  static final String RANK = "q_rank";
  static final String STORED = "q_stored";

  /** Second of publication, of undated ones the earliest there is; for sorting only. */
  static final String DATE = "q_date";

  /** The document; for sorting only. */
  static final String PLACE = "q_place";

  /** Verbatim words whose speaker is certain. */
  static final int SURE = 0;

  /** Verbatim words. */
  static final int VERBATIM = 1;

  /** Indirect speech. */
  static final int INDIRECT = 2;

  /** Too doubtful to be shown by itself. */
  static final int DOUBTFUL = 3;

  /** Verbatim words below this confidence are doubtful. */
  private static final double LEAST = 0.5;

  /** An attribution further away than this is no part of what is shown with a quotation. */
  private static final int NEAR = 400;

  /** Lucene takes no longer terms than 32,766 bytes. */
  private static final int LONGEST_NAME = 200;

  private static final Set<String> LEARNED_FOR = Set.of("en", "und");

  private final IndexSchema schema;
  private final Extractors extractors = new Extractors();

  QuotationSchema(IndexSchema schema) {
    this.schema = schema;
  }

  /** The quotations of a document, in order. */
  List<org.apache.lucene.document.Document> block(Document document, Instant firstSeen) {
    List<Quotation> quotations = extractors.of(document).extract(document.text());
    List<Span> sentences =
        quotations.isEmpty() ? List.of() : Sentences.of(document.text().characters());
    List<org.apache.lucene.document.Document> block = new ArrayList<>(quotations.size());
    for (Quotation quotation : quotations) {
      var fields = new org.apache.lucene.document.Document();
      IndexSchema.addOrigin(fields, document, firstSeen);
      Span around = around(quotation, sentences);
      addPlace(fields, quotation);
      // What is too doubtful to be looked for is only shown in passages that hold it.
      if (rank(quotation) != DOUBTFUL) {
        addWords(fields, document, quotation, around);
        fields.add(new LongField(DATE, date(document.header()), Field.Store.NO));
        addSpeaker(fields, quotation.speaker());
      }
      fields.add(new StoredField(STORED, StoredQuotation.write(quotation, around)));
      block.add(fields);
    }
    return block;
  }

  private void addWords(
      org.apache.lucene.document.Document fields,
      Document document,
      Quotation quotation,
      Span around) {
    SourceText text = document.text();
    String language = document.header().language();
    Span said = quotation.passage().span();
    fields.add(schema.analysed(SAID, text.slice(said), language));
    String before = text.slice(new Span(around.start(), said.start()));
    String behind = text.slice(new Span(said.end(), around.end()));
    fields.add(schema.analysed(AROUND, before + "\n" + behind, language));
    Stream.of(quotation.speaker().office(), quotation.speaker().mentioned())
        .flatMap(span -> span.stream())
        .forEach(span -> fields.add(schema.analysed(WHO, text.slice(span), language)));
  }

  private static void addPlace(org.apache.lucene.document.Document fields, Quotation quotation) {
    Span said = quotation.passage().span();
    String path = quotation.passage().document().path();
    fields.add(new IntField(START, said.start(), Field.Store.NO));
    fields.add(new IntField(END, said.end(), Field.Store.NO));
    fields.add(new IntField(RANK, rank(quotation), Field.Store.NO));
    fields.add(new SortedDocValuesField(PLACE, new BytesRef(path)));
  }

  private static long date(Header header) {
    return header.published() == null
        ? Long.MIN_VALUE
        : header.published().moment().getEpochSecond();
  }

  private static void addSpeaker(org.apache.lucene.document.Document fields, Speaker speaker) {
    speaker
        .resolved()
        .filter(name -> name.length() <= LONGEST_NAME)
        .ifPresent(name -> {
          fields.add(new StringField(SPEAKER, name, Field.Store.NO));
          for (String key : Name.of(name).keys()) {
            fields.add(new StringField(SPELLING, key + SEPARATOR + name, Field.Store.NO));
          }
        });
  }

  /** How much it is worth to those who look for quotations. */
  static int rank(Quotation quotation) {
    boolean sure = quotation.confidence() >= QuotationExtractor.SURE;
    return switch (quotation.kind()) {
      case DIRECT, MIXED -> sure ? SURE : quotation.confidence() >= LEAST ? VERBATIM : DOUBTFUL;
      case INDIRECT -> sure ? INDIRECT : DOUBTFUL;
    };
  }

  /** The whole sentences with the quotation and, where they are near, its speaker and its cue. */
  private static Span around(Quotation quotation, List<Span> sentences) {
    Span said = quotation.passage().span();
    Span all = said;
    for (Span part : attribution(quotation)) {
      boolean near = part.end() + NEAR >= said.start() && part.start() <= said.end() + NEAR;
      all = near ? all.cover(part) : all;
    }
    Span whole = all;
    int at = Collections.binarySearch(sentences, new Span(all.start(), Integer.MAX_VALUE));
    for (int i = Math.max(0, -at - 2); i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (sentence.start() >= all.end()) {
        break;
      }
      whole = sentence.overlaps(all) ? whole.cover(sentence) : whole;
    }
    return whole;
  }

  private static List<Span> attribution(Quotation quotation) {
    List<Span> parts = new ArrayList<>();
    quotation.speaker().mentioned().ifPresent(parts::add);
    if (quotation.cue() != null) {
      parts.add(quotation.cue());
    }
    return parts;
  }

  /** Loaded when the first document needs them: most starts index nothing. */
  private static final class Extractors {
    private @Nullable QuotationExtractor learned;
    private final QuotationExtractor byRules = QuotationExtractor.byRules();

    QuotationExtractor of(Document document) {
      if (!LEARNED_FOR.contains(document.header().language())) {
        return byRules;
      }
      synchronized (this) {
        if (learned == null) {
          learned = QuotationExtractor.learned();
        }
        return learned;
      }
    }
  }
}
