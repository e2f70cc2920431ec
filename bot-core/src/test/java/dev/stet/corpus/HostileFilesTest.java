package dev.stet.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.corpus.formats.Papers;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that are wrong, or meant to do harm: each is one line with its reason, the rest goes on.
 */
class HostileFilesTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target/none"));

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
    shelf.put("a-first.txt", "The first neighbour is well.");
    shelf.put("z-last.docx", Papers.docx("The last neighbour is well."));
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private String reason(String name) {
    shelf.update();
    SortedMap<DocumentId, String> reasons = shelf.revisions().unreadable();
    assertEquals(List.of(new DocumentId(name)), List.copyOf(reasons.keySet()));
    assertEquals(2, shelf.revisions().headers().size(), "a neighbour is lost");
    assertEquals(List.of(), shelf.update(), "it is read again and again");
    return Objects.requireNonNull(reasons.get(new DocumentId(name)));
  }

  private static byte[] zeros(int megabytes, String entry) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("docProps/core.xml", "<x/>".getBytes(StandardCharsets.US_ASCII));
    entries.put(entry, new byte[megabytes << 20]);
    return Papers.zip(entries);
  }

  @Test
  void anArchiveBombIsNotUnpacked() {
    shelf.put("bomb.docx", zeros(200, "word/document.xml"));
    assertEquals("unpacks to far more than it should: it may be a bomb", reason("bomb.docx"));
  }

  @Test
  void aBombInAnEntryThatNobodyWantsIsNotUnpackedEither() {
    shelf.put("bomb.epub", zeros(200, "fonts/a.ttf"));
    assertEquals("unpacks to far more than it should: it may be a bomb", reason("bomb.epub"));
  }

  @Test
  void tenMillionPagesAreNotCounted() {
    String head = "%PDF-1.4\n";
    String catalog = "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    String pages = "2 0 obj<</Type/Pages/Count 10000000/Kids[3 0 R]>>endobj\n";
    String page = "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n";
    int first = head.length();
    int second = first + catalog.length();
    int third = second + pages.length();
    String table =
        "xref\n0 4\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n"
            .formatted(first, second, third);
    String end =
        "trailer<</Size 4/Root 1 0 R>>\nstartxref\n" + (third + page.length()) + "\n%%EOF\n";
    String pdf = head + catalog + pages + page + table + end;
    shelf.put("pages.pdf", pdf);
    assertEquals("has more than 5000 pages", reason("pages.pdf"));
  }

  @Test
  void aPageTreeThatContainsItselfEnds() {
    String pdf =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>endobj
        trailer<</Root 1 0 R>>
        """;
    shelf.put("loop.pdf", pdf);
    assertTrue(!reason("loop.pdf").isEmpty());
  }

  @Test
  void lockedOnesSaySo() {
    shelf.put("locked.pdf", Papers.pdf(List.of(pen -> pen.lines(60, 700, "Secret.")), "moss"));
    assertEquals("is encrypted: save it without a password", reason("locked.pdf"));
  }

  @Test
  void anEmptyOneSaysSo() {
    shelf.put("empty.pdf", new byte[0]);
    assertEquals("is empty", reason("empty.pdf"));
  }

  @Test
  void noiseUnderAnyNameIsDamaged() {
    byte[] noise = new byte[5_000];
    new Random(7).nextBytes(noise);
    for (String name : List.of("n.pdf", "n.docx", "n.odt", "n.rtf", "n.epub", "n.mbox")) {
      shelf.put(name, noise);
    }
    shelf.update();
    SortedMap<DocumentId, String> reasons = shelf.revisions().unreadable();
    assertEquals(6, reasons.size());
    reasons.forEach((id, reason) -> assertTrue(reason.startsWith("is damaged"), id + " " + reason));
  }

  @Test
  void oneOfAGigabyteIsNotOpened() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(shelf.folder().resolve("huge.txt").toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    assertEquals("is larger than 64 MB", reason("huge.txt"));
  }

  @Test
  void linksThatRunInCirclesAreNotFollowed() throws IOException {
    Path sub = Files.createDirectories(shelf.folder().resolve("sub"));
    Files.createSymbolicLink(sub.resolve("up"), shelf.folder());
    assertEquals("is a symbolic link: put the file itself into the folder", reason("sub/up"));
  }

  @Test
  void oneThatMayNotBeOpenedIsTriedAgainOnceItMay() throws IOException {
    shelf.put("closed.txt", "Open now.");
    Path file = shelf.folder().resolve("closed.txt");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "this user may open everything");
    assertEquals("cannot be opened: check its permissions", reason("closed.txt"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    shelf.update();
    assertEquals(3, shelf.revisions().headers().size());
  }

  @Test
  void oddNamesAreNames() {
    for (String name : List.of("a\nb.txt", "\uD83D\uDEA2 \uD835\uDD38.txt", "a b'\"%.txt")) {
      shelf.put(name, "Oddly named.");
    }
    shelf.update();
    assertEquals(5, shelf.revisions().headers().size());
    assertEquals(0, shelf.revisions().unreadable().size());
  }

  @Test
  void whatProgramsLeaveBehindIsNoDocument() {
    for (String name :
        List.of(
            "~$memo.docx",
            ".~lock.memo.odt#",
            "memo.txt.swp",
            "memo.tmp",
            "memo.pdf.part",
            "memo.pdf.crdownload",
            "memo.txt~",
            "#memo.txt#",
            "Thumbs.db")) {
      shelf.put(name, "x");
    }
    assertEquals(2, shelf.update().size());
  }
}
