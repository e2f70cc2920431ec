package dev.stet.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** Reads the blocks of one segment, in the order of their windows. */
final class BlockReader {
  private final LeafReaderContext leaf;
  private final NumericDocValues ordinals;
  private final NumericDocValues counts;

  BlockReader(LeafReaderContext leaf) throws IOException {
    this.leaf = leaf;
    this.ordinals = Block.values(leaf, IndexSchema.ORDINAL);
    this.counts = Block.values(leaf, IndexSchema.COUNT);
  }

  /**
   * The block that a window belongs to.
   *
   * @param window not before the one of the call before
   */
  Block read(int window) throws IOException {
    int ordinal = (int) Block.value(ordinals, window);
    return new Block(leaf, window - ordinal, (int) Block.value(counts, window));
  }
}
