package dev.stet.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.stet.corpus.Access;
import dev.stet.corpus.Change;
import dev.stet.corpus.Document;
import dev.stet.corpus.FileStamp;
import dev.stet.corpus.Header;
import dev.stet.corpus.Pages;
import dev.stet.corpus.Published;
import dev.stet.corpus.Revisions;
import dev.stet.corpus.Revisions.Entry;
import dev.stet.text.DocumentId;
import dev.stet.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlRevisionsTest {
  private static final Instant SEEN = Instant.parse("2026-03-16T08:00:00Z");
  private static final DocumentId ID = new DocumentId("wire/a.txt");
  private static final FileStamp STAMP = new FileStamp(10, 20);

  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("home/revisions.db");
  }

  private static Document document(String characters) {
    Published published =
        new Published(LocalDate.of(2026, 3, 5), null, Published.Origin.FRONT_MATTER);
    Access access = new Access(List.of("wire", "board"), SEEN);
    Header header = new Header("Title", null, "A. Moss", null, published, "en", access);
    return new Document(SourceText.of(ID, characters), header);
  }

  private static Change added(String characters) {
    return new Change.Added(document(characters), STAMP);
  }

  @Test
  void givesBackExactlyWhatItWasGiven() {
    String hostile = "a\r\nb\t\u0000?\uD83D\uDE00\u202E' OR 1=1 --".replace("\u0000", "");
    try (Revisions revisions = SqlRevisions.writable(file())) {
      revisions.apply(List.of(added(hostile)), SEEN);
    }
    try (Revisions revisions = SqlRevisions.writable(file())) {
      Document kept = revisions.document(ID).orElseThrow();
      assertEquals(hostile, kept.text().characters());
      assertEquals(document(hostile).header(), kept.header());
      assertEquals(STAMP, revisions.stamps().get(ID));
    }
  }

  @Test
  void theJournalTellsEachDocumentsLatestChangeInOrder() {
    try (Revisions revisions = SqlRevisions.writable(file())) {
      revisions.apply(
          List.of(added("one"), new Change.Unreadable(new DocumentId("x"), "is bad", STAMP)), SEEN);
      revisions.apply(List.of(added("two")), SEEN.plusSeconds(5));
      List<Entry> all = revisions.since(0, 10);
      assertEquals(2, all.size());
      assertInstanceOf(Entry.Absent.class, all.getFirst());
      Entry.Present last = assertInstanceOf(Entry.Present.class, all.getLast());
      assertEquals("two", last.document().text().characters());
      assertEquals(SEEN, last.firstSeen());
      assertEquals(revisions.sequence(), last.sequence());
      assertEquals(List.of(), revisions.since(last.sequence(), 10));
    }
  }

  @Test
  void aBatchIsAppliedWholeOrNotAtAll() {
    try (Revisions revisions = SqlRevisions.writable(file())) {
      Document broken = document("\uD800 half a character");
      var change = new Change.Added(broken, STAMP);
      revisions.apply(List.of(added("whole"), change), SEEN);
      assertEquals(1, revisions.since(0, 10).size());
    }
  }

  @Test
  void withdrawnTextIsInNoFileOfTheHome() throws IOException {
    String secret = "Quetzalcoatlus-7731";
    try (Revisions revisions = SqlRevisions.writable(file())) {
      revisions.apply(List.of(added(secret.repeat(400))), SEEN);
      revisions.apply(List.of(new Change.Withdrawn(ID)), SEEN);
    }
    try (var files = Files.list(file().getParent())) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(secret), () -> each.toString());
      }
    }
  }

  @Test
  void withdrawnTextIsGoneFromEveryFileWhileTheHomeIsStillOpen() throws IOException {
    String secret = "Quetzalcoatlus-7732";
    try (Revisions revisions = SqlRevisions.writable(file())) {
      revisions.apply(List.of(added(secret.repeat(400))), SEEN);
      revisions.apply(List.of(added("another state")), SEEN);
      revisions.apply(List.of(new Change.Withdrawn(ID)), SEEN);
      try (var files = Files.list(file().getParent())) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
          assertFalse(bytes.contains(secret), () -> each.toString());
        }
      }
    }
  }

  @Test
  void anEarlierStateIsKeptWhileTheDocumentCanBeReadAndNoLonger() {
    Document first = document("first state");
    try (Revisions revisions = SqlRevisions.writable(file())) {
      revisions.apply(List.of(new Change.Added(first, STAMP)), SEEN);
      revisions.apply(List.of(added("second state")), SEEN);
      assertEquals("first state", revisions.text(ID, first.revision()).orElseThrow().characters());
      revisions.apply(List.of(new Change.Unreadable(ID, "is damaged", STAMP)), SEEN);
      assertEquals(false, revisions.text(ID, first.revision()).isPresent());
      revisions.apply(List.of(added("third state")), SEEN);
      assertEquals(true, revisions.text(ID, first.revision()).isPresent());
      revisions.apply(List.of(new Change.Withdrawn(ID)), SEEN);
      assertEquals(false, revisions.text(ID, first.revision()).isPresent());
    }
  }

  @Test
  void pagesAreKept() {
    Document paged =
        new Document(document("one two").text(), document("").header(), new Pages(List.of(0, 4)));
    try (Revisions revisions = SqlRevisions.writable(file())) {
      revisions.apply(List.of(new Change.Added(paged, STAMP)), SEEN);
      assertEquals(paged.pages(), revisions.document(ID).orElseThrow().pages());
    }
  }

  @Test
  void aFileThatOnlyLooksDifferentIsNoNews() {
    try (Revisions revisions = SqlRevisions.writable(file())) {
      revisions.apply(List.of(added("one")), SEEN);
      long before = revisions.sequence();
      FileStamp touched = new FileStamp(10, 21);
      revisions.apply(List.of(new Change.Revised(document("one"), touched)), SEEN);
      assertEquals(touched, revisions.stamps().get(ID));
      assertEquals(List.of(), revisions.since(before, 10));
    }
  }

  @Test
  void aFullDiskIsSaidInASentenceAndSpoilsNothing() {
    try (SqlRevisions revisions = SqlRevisions.writable(file())) {
      revisions.apply(List.of(added("one")), SEEN);
      revisions.limitPages(30);
      var thrown =
          assertThrows(
              UncheckedIOException.class,
              () -> revisions.apply(List.of(added("two".repeat(200_000))), SEEN));
      assertEquals(true, thrown.toString().contains("full"), thrown.toString());
      assertEquals("one", revisions.document(ID).orElseThrow().text().characters());
      revisions.limitPages(1_000_000);
      revisions.apply(List.of(added("two")), SEEN);
      assertEquals("two", revisions.document(ID).orElseThrow().text().characters());
    }
  }

  @Test
  void aReaderBesideTheWriterSeesWhatIsCommitted() {
    try (Revisions writer = SqlRevisions.writable(file());
        Revisions reader = SqlRevisions.readOnly(file())) {
      writer.apply(List.of(added("one")), SEEN);
      assertEquals("one", reader.document(ID).orElseThrow().text().characters());
      assertThrows(UncheckedIOException.class, () -> reader.forgetStamps());
    }
  }

  @Test
  void everyFileHasAJournalOfItsOwn() {
    try (Revisions one = SqlRevisions.writable(file());
        Revisions other = SqlRevisions.writable(folder.resolve("other/revisions.db"))) {
      assertNotEquals(one.journal(), other.journal());
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "this is not a database, whatever its name says");
    var thrown = assertThrows(UncheckedIOException.class, () -> SqlRevisions.writable(file()));
    assertEquals(true, thrown.toString().contains("revisions.db"));
  }
}
