package dev.stet.api;

import org.jspecify.annotations.Nullable;

/** What a line of JSON must have. */
final class Required {
  private Required() {}

  /**
   * The value, if it was read.
   *
   * @throws IllegalArgumentException naming what is missing
   */
  static <T> T of(@Nullable T read, String name) {
    if (read == null) {
      throw new IllegalArgumentException("needs \"" + name + "\"");
    }
    return read;
  }
}
