package dev.stet.search;

import dev.stet.text.Passage;
import dev.stet.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotations in a range of a document: goes through the document's own block, which is
 * less work than a query.
 */
final class QuotationPlaces {
  private final IndexReader reader;

  QuotationPlaces(IndexReader reader) {
    this.reader = reader;
  }

  /** All quotations that a passage holds wholly or in part, in order. */
  ScoreDoc[] in(Passage passage) throws IOException {
    List<Place> places = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      @Nullable PostingsEnum block =
          leaf.reader().postings(IndexSchema.key(passage.document()), PostingsEnum.NONE);
      if (block != null) {
        collect(leaf, block, passage.span(), places);
      }
    }
    places.sort(Comparator.comparingInt(Place::start));
    return places.stream().map(place -> new ScoreDoc(place.number(), 0)).toArray(ScoreDoc[]::new);
  }

  private static void collect(
      LeafReaderContext leaf, PostingsEnum block, Span span, List<Place> into) throws IOException {
    @Nullable Bits live = leaf.reader().getLiveDocs();
    @Nullable SortedNumericDocValues starts =
        leaf.reader().getSortedNumericDocValues(QuotationSchema.START);
    @Nullable SortedNumericDocValues ends =
        leaf.reader().getSortedNumericDocValues(QuotationSchema.END);
    while (starts != null && ends != null && block.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int number = block.docID();
      // The windows of the document have neither.
      boolean quotation = starts.advanceExact(number) && ends.advanceExact(number);
      if (quotation && (live == null || live.get(number))) {
        int start = (int) starts.nextValue();
        if (start < span.end() && ends.nextValue() > span.start()) {
          into.add(new Place(start, leaf.docBase + number));
        }
      }
    }
  }

  private record Place(int start, int number) {}
}
