package dev.stet.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of a small archive, unpacked within limits. */
final class Zip {
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int MOST_ENTRIES = 20_000;

  /** Text rarely shrinks below a thirtieth; runs of one character shrink to a thousandth. */
  private static final long MOST_RATIO = 200;

  private static final long SMALL = 8L << 20;

  private final Map<String, byte[]> entries = new HashMap<>();

  private Zip() {}

  /**
   * Unpacks the entries whose name is wanted.
   *
   * @throws UnreadableException if it is no archive, an encrypted one, or a bomb
   */
  static Zip of(byte[] bytes, ReadingLimits limits, Predicate<String> wanted)
      throws UnreadableException {
    if (startsWith(bytes, OLD_OFFICE)) {
      throw new UnreadableException(
          "is encrypted, or in the format of before 2007: save it anew without a password");
    }
    Zip zip = new Zip();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      Budget budget = new Budget(bytes.length, limits.unpackedBytes());
      @Nullable ZipEntry entry = in.getNextEntry();
      while (entry != null) {
        budget.countEntry();
        byte[] unpacked = unpack(in, budget, wanted.test(entry.getName()));
        if (wanted.test(entry.getName())) {
          zip.entries.putIfAbsent(entry.getName(), unpacked);
        }
        entry = in.getNextEntry();
      }
    } catch (IOException e) {
      throw new UnreadableException(Unfolding.DAMAGED);
    }
    if (zip.entries.isEmpty()) {
      throw new UnreadableException(Unfolding.DAMAGED);
    }
    return zip;
  }

  private static byte[] unpack(ZipInputStream in, Budget budget, boolean kept)
      throws IOException, UnreadableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    int read = in.read(buffer);
    while (read >= 0) {
      budget.countBytes(read);
      if (kept) {
        out.write(buffer, 0, read);
      }
      read = in.read(buffer);
    }
    return out.toByteArray();
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of an entry, if it is there. */
  Optional<byte[]> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The bytes of an entry that the format cannot do without. */
  byte[] required(String name) throws UnreadableException {
    return entry(name).orElseThrow(() -> new UnreadableException(Unfolding.DAMAGED));
  }

  /** Counts what comes out of an archive, all entries together, wanted or not. */
  private static final class Budget {
    private final long most;
    private int entries;
    private long bytes;

    Budget(long packed, long unpacked) {
      most = Math.min(unpacked, Math.max(SMALL, packed * MOST_RATIO));
    }

    void countEntry() throws UnreadableException {
      if (++entries > MOST_ENTRIES) {
        throw new UnreadableException("holds more than " + MOST_ENTRIES + " entries");
      }
    }

    void countBytes(int more) throws UnreadableException {
      bytes += more;
      if (bytes > most) {
        throw new UnreadableException("unpacks to far more than it should: it may be a bomb");
      }
    }
  }
}
