package dev.stet.corpus;

/**
 * How a file looks from outside: enough to tell that it need not be read again.
 *
 * @param size in bytes
 * @param modified nanoseconds since 1970, as exact as the file system keeps them
 */
public record FileStamp(long size, long modified) {}
