package dev.stet.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.corpus.Access;
import dev.stet.corpus.Change;
import dev.stet.corpus.Document;
import dev.stet.corpus.FileStamp;
import dev.stet.corpus.Header;
import dev.stet.corpus.Revisions;
import dev.stet.question.Question;
import dev.stet.store.SqlRevisions;
import dev.stet.text.DocumentId;
import dev.stet.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");

  @TempDir private Path home = Path.of("");
  private final List<String> notices = new ArrayList<>();

  private static Change added(String name, String characters) {
    Header header = new Header(name, null, null, null, null, "en", new Access(List.of(), null));
    SourceText text = SourceText.of(new DocumentId(name), characters);
    return new Change.Added(new Document(text, header), new FileStamp(1, 1));
  }

  private Indexer open(Revisions revisions) {
    return Indexer.open(home.resolve("index"), revisions, true, notices::add);
  }

  private static int found(SearchIndex index, String question) {
    return index.search(new Question(question, NOW, ZoneOffset.UTC, null), 10).hits().size();
  }

  @Test
  void continuesWhereTheLastCommitEnded() {
    try (Revisions revisions = SqlRevisions.writable(home.resolve("revisions.db"))) {
      revisions.apply(List.of(added("a.txt", "A ferry.")), NOW);
      try (Indexer indexer = open(revisions)) {
        indexer.follow();
      }
      revisions.apply(List.of(added("b.txt", "A tunnel.")), NOW);
      try (Indexer indexer = open(revisions)) {
        indexer.follow();
        assertEquals(1, found(indexer.index(), "ferry"));
        assertEquals(1, found(indexer.index(), "tunnel"));
        revisions.apply(List.of(new Change.Withdrawn(new DocumentId("a.txt"))), NOW);
        indexer.follow();
        assertEquals(0, found(indexer.index(), "ferry"));
      }
      assertEquals(List.of(), notices);
    }
  }

  @Test
  void rebuildsADamagedIndexAndSaysSo() throws IOException {
    try (Revisions revisions = SqlRevisions.writable(home.resolve("revisions.db"))) {
      revisions.apply(List.of(added("a.txt", "A ferry.")), NOW);
      try (Indexer indexer = open(revisions)) {
        indexer.follow();
      }
      damage();
      try (Indexer indexer = open(revisions)) {
        indexer.follow();
        assertEquals(1, found(indexer.index(), "ferry"));
      }
      assertEquals(List.of("The index is damaged: rebuilding it."), notices);
    }
  }

  private void damage() throws IOException {
    try (var files = Files.list(home.resolve("index"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void rebuildsAnIndexOfOtherDocuments() {
    try (Revisions revisions = SqlRevisions.writable(home.resolve("revisions.db"))) {
      revisions.apply(List.of(added("a.txt", "A ferry.")), NOW);
      try (Indexer indexer = open(revisions)) {
        indexer.follow();
      }
    }
    try (Revisions other = SqlRevisions.writable(home.resolve("other.db"))) {
      other.apply(List.of(added("b.txt", "A tunnel.")), NOW);
      try (Indexer indexer = open(other)) {
        indexer.follow();
        assertEquals(0, found(indexer.index(), "ferry"));
        assertEquals(1, found(indexer.index(), "tunnel"));
      }
    }
    assertTrue(notices.getFirst().contains("does not belong"));
  }

  @Test
  void readersBesideTheWriterSeeTheLastCommit() {
    assertThrows(UncheckedIOException.class, () -> SearchIndex.readOnly(home.resolve("index")));
    try (Revisions revisions = SqlRevisions.writable(home.resolve("revisions.db"));
        Indexer indexer = open(revisions)) {
      revisions.apply(List.of(added("a.txt", "A ferry.")), NOW);
      indexer.follow();
      indexer.commit();
      try (SearchIndex reader = SearchIndex.readOnly(home.resolve("index"))) {
        assertEquals(1, found(reader, "ferry"));
      }
    }
  }
}
