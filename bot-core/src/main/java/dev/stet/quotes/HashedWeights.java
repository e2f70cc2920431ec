package dev.stet.quotes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Learned weights in a table, found by the low bits of a feature's key. Features that fall on the
 * same place share it; which words they came from cannot be read from it.
 */
final class HashedWeights implements Weights {
  private final short[] table;
  private final float step;

  /**
   * @param table a power of two of weights, in steps
   * @param step what one step is worth
   */
  HashedWeights(short[] table, float step) {
    if (Integer.bitCount(table.length) != 1) {
      throw new IllegalArgumentException("[weights] not a power of two: " + table.length);
    }
    this.table = table;
    this.step = step;
  }

  @Override
  public float of(int key) {
    return table[key & table.length - 1] * step;
  }

  @Override
  public void addTo(double[] sums, int key) {
    int first = key & table.length - 1;
    if (first + sums.length > table.length) {
      Weights.super.addTo(sums, key);
      return;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += table[first + i] * step;
    }
  }

  /** Reads what {@link #write} has written. */
  static HashedWeights read(DataInputStream in) throws IOException {
    short[] table = new short[in.readInt()];
    float step = in.readFloat();
    byte[] bytes = in.readNBytes(table.length * Short.BYTES);
    ByteBuffer.wrap(bytes).asShortBuffer().get(table);
    return new HashedWeights(table, step);
  }

  void write(DataOutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(table.length * Short.BYTES);
    bytes.asShortBuffer().put(table);
    out.writeInt(table.length);
    out.writeFloat(step);
    out.write(bytes.array());
  }
}
