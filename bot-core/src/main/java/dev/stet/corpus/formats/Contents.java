package dev.stet.corpus.formats;

import java.util.List;

/**
 * What a reader found in a file.
 *
 * @param draft its own text, which may be empty where the file only holds others
 * @param parts files packed into it that are documents of their own
 */
record Contents(Draft draft, List<Part> parts) {
  Contents {
    parts = List.copyOf(parts);
  }

  static Contents of(Draft draft) {
    return new Contents(draft, List.of());
  }

  /** A file within a file. */
  static final class Part {
    private final String name;
    private final byte[] bytes;

    /**
     * A part.
     *
     * @param name unique among its neighbours, without slashes
     */
    Part(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }
  }
}
