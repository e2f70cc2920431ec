package dev.stet.corpus.formats;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param bytes of the file
 * @param unpackedBytes of all that is packed into it
 * @param characters of all its texts together
 * @param pages of a PDF
 * @param depth of files within files: an attachment of a message has depth 1
 * @param time of the clock on the wall, for the whole file
 * @param megabytes of memory of the process that reads it
 */
public record ReadingLimits(
    long bytes,
    long unpackedBytes,
    int characters,
    int pages,
    int depth,
    Duration time,
    int megabytes) {
  /**
   * Far above what people write and read, and low enough for a machine with one gigabyte to spare.
   */
  public static final ReadingLimits STANDARD =
      new ReadingLimits(64L << 20, 256L << 20, 20_000_000, 5_000, 5, Duration.ofSeconds(20), 512);

  /** The same, but less patient. */
  public ReadingLimits within(Duration patience) {
    return new ReadingLimits(bytes, unpackedBytes, characters, pages, depth, patience, megabytes);
  }

  /** The same, with another amount of memory. */
  public ReadingLimits withMegabytes(int memory) {
    return new ReadingLimits(bytes, unpackedBytes, characters, pages, depth, time, memory);
  }
}
