package dev.stet.quotes;

import java.util.Arrays;

/** What is true of a candidate, as hashes of a feature's name and its values. */
final class Features {
  private int[] keys = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int key(int index) {
    return keys[index];
  }

  int[] toArray() {
    return Arrays.copyOf(keys, size);
  }

  void add(String name) {
    put(mix(name.hashCode()));
  }

  void add(String name, int value) {
    put(mix(name.hashCode() * 31 + value));
  }

  void add(String name, int first, int second) {
    put(mix(mix(name.hashCode() * 31 + first) + second));
  }

  void add(String name, int first, int second, int third) {
    put(mix(mix(mix(name.hashCode() * 31 + first) + second) + third));
  }

  /** Adds only what holds, so that a feature that does not costs nothing. */
  void addIf(boolean holds, String name) {
    if (holds) {
      add(name);
    }
  }

  private void put(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  /** Spreads the bits, so that any low bits of a key are as good as any other. */
  static int mix(int value) {
    int h = value * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA77;
    return h ^ (h >>> 13);
  }

  /** A number for a constant that stays the same when others are added. */
  static int code(Enum<?> constant) {
    return constant.name().hashCode();
  }

  /** Small numbers one by one, large ones in growing steps. */
  static int bucket(int number) {
    if (number <= 5) {
      return number;
    }
    return number <= 8 ? 6 : number <= 12 ? 7 : number <= 20 ? 8 : number <= 40 ? 9 : 10;
  }
}
