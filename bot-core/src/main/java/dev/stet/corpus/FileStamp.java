package dev.stet.corpus;

/**
 * How a file looks from outside: enough to tell that it need not be read again.
 *
 * @param size in bytes
 * @param modified nanoseconds since 1970, as exact as the file system keeps them
 */
public record FileStamp(long size, long modified) {
  /** Of a file or folder that is there and cannot be looked at. */
  static final FileStamp OUT_OF_REACH = new FileStamp(-2, -2);

  /** Of a file that could not be opened, so that the next look tries again. */
  FileStamp notOpened() {
    return new FileStamp(-3, modified);
  }
}
