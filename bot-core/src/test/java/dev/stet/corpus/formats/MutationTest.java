package dev.stet.corpus.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of every format, through the real desk: each gets a text or a reason. */
class MutationTest {
  private static final int MUTANTS = Integer.getInteger("stet.mutants", 300);
  private static final long SEED = Long.getLong("stet.seed", 20260316);
  private static final String TEXT = "The ferry sails at noon, they say.";

  @TempDir private Path folder = Path.of("");

  private static Map<String, byte[]> papers() {
    Map<String, byte[]> papers = new LinkedHashMap<>();
    byte[] pdf = Papers.pdf(TEXT, "Daily, but for Sundays.");
    papers.put("a.pdf", pdf);
    papers.put("a.docx", Papers.docx(TEXT, "Daily."));
    papers.put("a.odt", Papers.odt(TEXT, "Daily."));
    papers.put("a.rtf", Papers.rtf(TEXT, "Daily \u2013 yes."));
    papers.put("a.epub", Papers.epub("<h1>One</h1><p>" + TEXT + "</p>", "<p>Two</p>"));
    papers.put("a.eml", Papers.eml("Ferry", TEXT, "b.pdf", pdf));
    papers.put("a.mbox", Papers.mbox(Papers.eml("One", TEXT), Papers.eml("Two", TEXT)));
    papers.put("a.html", ("<p>" + TEXT + "</p><ul><li>x</ul>").getBytes(StandardCharsets.UTF_8));
    papers.put("a.md", ("---\ntitle: x\n---\n" + TEXT).getBytes(StandardCharsets.UTF_8));
    return papers;
  }

  @Test
  void noDamageHangsOrLosesANeighbour() throws IOException {
    Random random = new Random(SEED);
    List<Map.Entry<String, byte[]>> papers = List.copyOf(papers().entrySet());
    Map<String, Integer> reasons = new TreeMap<>();
    long slowest = 0;
    ReadingLimits limits = ReadingLimits.STANDARD.withMegabytes(256);
    try (ReadingRoom room = new ReadingRoom(limits)) {
      for (int i = 0; i < MUTANTS; i++) {
        String seed = "seed " + SEED + ", mutant " + i;
        Map.Entry<String, byte[]> paper = papers.get(i % papers.size());
        byte[] mutant = mutant(paper.getKey(), paper.getValue(), random);
        long began = System.nanoTime();
        List<Leaf> leaves = room.read(paper.getKey(), Files.write(folder.resolve("m"), mutant));
        slowest = Math.max(slowest, System.nanoTime() - began);
        assertFalse(leaves.isEmpty(), seed);
        reasons.merge(outcome(leaves.getFirst()), 1, Integer::sum);
        if (i % 50 == 49) {
          assertNeighbour(room, papers.get(random.nextInt(papers.size())), seed);
        }
      }
    }
    assertFalse(reasons.containsKey("ends the process that reads it"), () -> reasons.toString());
    System.getLogger(getClass().getName())
        .log(
            System.Logger.Level.DEBUG,
            "{0} mutants, slowest {1}: {2}",
            MUTANTS,
            Duration.ofNanos(slowest),
            reasons);
  }

  private static String outcome(Leaf leaf) {
    return switch (leaf) {
      case Leaf.Legible _ -> "read";
      case Leaf.Refused refused -> refused.reason();
    };
  }

  private void assertNeighbour(ReadingRoom room, Map.Entry<String, byte[]> paper, String seed)
      throws IOException {
    Path file = Files.write(folder.resolve("n"), paper.getValue());
    List<Leaf> expected = Opened.all(paper.getKey(), paper.getValue());
    assertEquals(expected, room.read(paper.getKey(), file), seed);
  }

  /** Damages the bytes, or, where they are an archive, half of the time an entry before packing. */
  private static byte[] mutant(String name, byte[] bytes, Random random) {
    boolean archive = List.of("docx", "odt", "epub").contains(Readers.ending(name));
    if (!archive || random.nextBoolean()) {
      return damaged(bytes, random);
    }
    Map<String, byte[]> entries = unzip(bytes);
    List<String> names = List.copyOf(entries.keySet());
    String chosen = names.get(random.nextInt(names.size()));
    entries.computeIfPresent(chosen, (n, entry) -> damaged(entry, random));
    return Papers.zip(entries);
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] mutant = bytes.clone();
    int wounds = 1 + random.nextInt(12);
    for (int i = 0; i < wounds && mutant.length > 1; i++) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(5)) {
        case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> mutant[at] = (byte) random.nextInt(256);
        case 2 -> mutant = Arrays.copyOf(mutant, random.nextInt(10) == 0 ? at + 1 : mutant.length);
        case 3 -> {
          int to = random.nextInt(mutant.length);
          int length = Math.min(40, mutant.length - Math.max(at, to));
          System.arraycopy(mutant, at, mutant, to, length);
        }
        default -> mutant[at] = (byte) "0123456789<>[](){}/\\\"%".charAt(random.nextInt(22));
      }
    }
    return mutant;
  }

  private static Map<String, byte[]> unzip(byte[] bytes) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return entries;
  }
}
