package dev.stet.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Tells how much of a topic stands in a quotation and in its sentences. */
final class TopicWords {
  private final List<LeafReaderContext> leaves;
  private final QueryWords topic;

  TopicWords(IndexReader reader, QueryWords topic) {
    this.leaves = reader.leaves();
    this.topic = topic;
  }

  /** The share that stands in the quotation or beside it. */
  double coverage(int doc) throws IOException {
    boolean[] found = found(QuotationSchema.SAID, doc);
    boolean[] beside = found(QuotationSchema.AROUND, doc);
    for (int i = 0; i < found.length; i++) {
      found[i] |= beside[i];
    }
    return topic.coverage(found);
  }

  /** The share that stands in the quotation. */
  double inside(int doc) throws IOException {
    return topic.coverage(found(QuotationSchema.SAID, doc));
  }

  private boolean[] found(String field, int doc) throws IOException {
    boolean[] found = new boolean[topic.words().size()];
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    for (int i = 0; i < found.length; i++) {
      for (String term : topic.words().get(i).terms()) {
        @Nullable PostingsEnum postings =
            leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
        int local = doc - leaf.docBase;
        found[i] |= postings != null && postings.advance(local) == local;
      }
    }
    return found;
  }
}
