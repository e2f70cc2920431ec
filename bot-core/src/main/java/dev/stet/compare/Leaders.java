package dev.stet.compare;

import java.util.Arrays;

/**
 * Which leaders of groups hold a run of words: an open-addressing table of chains, because ten
 * thousand documents have millions of runs.
 */
final class Leaders {
  /** A run that more texts share is a phrase or a page's furniture, and tells no copy. */
  private static final int MOST_HOLDERS = 100;

  private static final int NONE = -1;

  private int[] keys = new int[1 << 12];
  private int[] heads = filled(1 << 12);
  private int[] sizes = new int[1 << 12];
  private int used;

  private int[] holders = new int[1 << 12];
  private int[] nexts = new int[1 << 12];
  private int entries;

  private static int[] filled(int length) {
    int[] heads = new int[length];
    Arrays.fill(heads, NONE);
    return heads;
  }

  /** Adds one to the count of every leader that holds a run. */
  void count(int run, int[] counts) {
    for (int e = heads[slot(run)]; e != NONE; e = nexts[e]) {
      counts[holders[e]]++;
    }
  }

  void add(int run, int leader) {
    int slot = slot(run);
    if (heads[slot] == NONE) {
      if (2 * ++used > keys.length) {
        grow();
        slot = slot(run);
      }
      keys[slot] = run;
    }
    if (sizes[slot] < MOST_HOLDERS) {
      sizes[slot]++;
      heads[slot] = entry(leader, heads[slot]);
    }
  }

  private int entry(int leader, int next) {
    if (entries == holders.length) {
      holders = Arrays.copyOf(holders, 2 * entries);
      nexts = Arrays.copyOf(nexts, 2 * entries);
    }
    holders[entries] = leader;
    nexts[entries] = next;
    return entries++;
  }

  /** Where a run stands in the table, or would. */
  private int slot(int run) {
    int slot = (run * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
    while (heads[slot] != NONE && keys[slot] != run) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldHeads = heads;
    int[] oldSizes = sizes;
    keys = new int[2 * oldKeys.length];
    heads = filled(keys.length);
    sizes = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldHeads[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        sizes[slot] = oldSizes[i];
      }
    }
  }
}
