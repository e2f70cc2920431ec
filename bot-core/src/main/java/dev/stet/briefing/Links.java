package dev.stet.briefing;

import java.util.Arrays;

/** How strongly one group of reports is tied to each of its neighbours: numbers by numbers. */
final class Links {
  private static final int FREE = -1;

  private int[] keys = free(8);
  private float[] sums = new float[8];
  private int used;

  private static int[] free(int length) {
    int[] keys = new int[length];
    Arrays.fill(keys, FREE);
    return keys;
  }

  void add(int key, float more) {
    int slot = slot(key);
    if (keys[slot] == FREE) {
      if (2 * ++used > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
    }
    sums[slot] += more;
  }

  /** Unties: what is tied by nothing is no neighbour. */
  void remove(int key) {
    int slot = slot(key);
    if (keys[slot] == key) {
      sums[slot] = 0;
    }
  }

  /** Calls for every neighbour, in no order that means anything. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE && sums[i] > 0) {
        visitor.visit(keys[i], sums[i]);
      }
    }
  }

  private int slot(int key) {
    int slot = (key * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldSums = sums;
    keys = free(2 * oldKeys.length);
    sums = new float[keys.length];
    used = 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE && oldSums[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        sums[slot] = oldSums[i];
        used++;
      }
    }
  }

  /** What is done with a neighbour. */
  interface Visitor {
    void visit(int key, float sum);
  }
}
