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
  /** A number kept with one of the windows. */
  long value(String field, int ordinal) throws IOException {
    return value(values(leaf, field), first + ordinal);
  }

  boolean holds(int window) {
    return window >= first && window < first + count;
  }

  /** The numbers that a segment keeps with its windows. */
  static NumericDocValues values(LeafReaderContext leaf, String field) throws IOException {
    NumericDocValues values = leaf.reader().getNumericDocValues(field);
    if (values == null) {
      throw new IOException("[index] no window has " + field);
    }
    return values;
  }

  static long value(NumericDocValues values, int window) throws IOException {
    if (!values.advanceExact(window)) {
      throw new IOException("[index] a window without one of its numbers");
    }
    return values.longValue();
  }
}
