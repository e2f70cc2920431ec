package dev.stet.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * The adjacent windows of one document in one segment of the index.
 *
 * @param first Lucene's number, within the segment, of the document's first window
 * @param count how many windows it has
 */
record Block(LeafReaderContext leaf, int first, int count) {
  /** The block that a window belongs to. */
  static Block of(LeafReaderContext leaf, int window) throws IOException {
    int ordinal = (int) value(leaf, IndexSchema.ORDINAL, window);
    return new Block(leaf, window - ordinal, (int) value(leaf, IndexSchema.COUNT, window));
  }

  /** A number kept with one of the windows. */
  long value(String field, int ordinal) throws IOException {
    return value(leaf, field, first + ordinal);
  }

  private static long value(LeafReaderContext leaf, String field, int window) throws IOException {
    NumericDocValues values = leaf.reader().getNumericDocValues(field);
    if (values == null || !values.advanceExact(window)) {
      throw new IOException("[index] a window without " + field);
    }
    return values.longValue();
  }
}
