package dev.stet.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.Shelf;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir private Path temporary = Path.of("");
  private Shelf shelf = new Shelf(Path.of("target"));

  @BeforeEach
  void open() {
    shelf.close();
    shelf = new Shelf(temporary);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  private static String words(List<Change> changes) {
    return changes.stream()
        .map(change -> change.getClass().getSimpleName() + " " + change.id())
        .toList()
        .toString();
  }

  private Document read(String name) {
    return shelf.revisions().document(new DocumentId(name)).orElseThrow();
  }

  @Test
  void tellsWhatIsNewChangedAndGone() throws IOException {
    shelf.put("a.txt", "One ferry.").put("b.txt", "Two ferries.");
    assertEquals("[Added a.txt, Added b.txt]", words(shelf.update()));
    assertEquals("[]", words(shelf.update()));
    shelf.put("a.txt", "One ferry and a boat.");
    Files.delete(shelf.folder().resolve("b.txt"));
    assertEquals("[Withdrawn b.txt, Revised a.txt]", words(shelf.update()));
  }

  @Test
  void leavesHiddenFilesAndFoldersAlone() {
    shelf.put(".secret.txt", "no").put(".git/config.txt", "no").put("seen.txt", "Yes, seen.");
    assertEquals("[Added seen.txt]", words(shelf.update()));
  }

  @Test
  void reportsWhatItCannotReadAndGoesOn() throws IOException {
    shelf.put("fine.txt", "All is well.").put("empty.txt", " \n").put("sheet.xls", "x");
    Files.write(
        shelf.folder().resolve("latin.txt"), "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(shelf.folder().resolve("binary.txt"), new byte[] {65, 0, 66});
    Files.createSymbolicLink(shelf.folder().resolve("link.txt"), Path.of("/etc/hostname"));
    shelf.update();
    assertEquals("All is well.", read("fine.txt").text().characters());
    var reasons = shelf.revisions().unreadable();
    assertEquals(5, reasons.size());
    assertEquals("holds no text", reasons.get(new DocumentId("empty.txt")));
    assertEquals("has a format that Stet does not read", reasons.get(new DocumentId("sheet.xls")));
    assertEquals("holds binary data, not text", reasons.get(new DocumentId("binary.txt")));
    assertTrue(String.valueOf(reasons.get(new DocumentId("latin.txt"))).contains("UTF-8"));
    assertTrue(String.valueOf(reasons.get(new DocumentId("link.txt"))).contains("symbolic link"));
  }

  @Test
  void frontMatterIsNotPartOfTheText() {
    shelf.put(
        "policy/memo.md",
        """
        ---
        title: "Berths: a memo"
        source: Harbour Office
        published: 2026-03-04
        url: https://harbour.example/memo
        collection: board
        ---
        # Berths

        Twelve berths.
        """);
    shelf.update();
    Document memo = read("policy/memo.md");
    assertEquals("# Berths\n\nTwelve berths.\n", memo.text().characters());
    assertEquals("Berths: a memo", memo.header().title());
    assertEquals("Harbour Office", memo.header().source());
    assertEquals(List.of("policy", "board"), memo.header().access().collections());
    assertEquals("2026-03-04", String.valueOf(memo.header().published()).substring(15, 25));
  }

  @Test
  void brokenFrontMatterFailsClosed() {
    shelf.put("a.md", "---\ntitle: [open\nembargo_until: 2027-01-01\n---\nSecret.");
    shelf.put("b.md", "---\nembargo_until: soon\n---\nSecret.");
    shelf.update();
    assertEquals(2, shelf.revisions().unreadable().size());
  }

  @Test
  void dashesWithoutFieldsAreText() {
    String text = "---\nA line between rules.\n---\nMore.";
    shelf.put("a.md", text);
    shelf.update();
    assertEquals(text, read("a.md").text().characters());
  }

  @Test
  void windowsLineEndsStayAndFrontMatterIsStillFound() {
    shelf.put("a.md", "---\r\ntitle: Pier\r\n---\r\nOne.\r\nTwo.");
    shelf.update();
    assertEquals("One.\r\nTwo.", read("a.md").text().characters());
    assertEquals("Pier", read("a.md").header().title());
  }

  @Test
  void titlesDatesAndLanguagesAreFoundWhereNobodyStatesThem() {
    shelf.put(
        "2026-03-05-pier.txt",
        "Pier closed\n\nThe pier is closed for the winter and the town is sad.");
    shelf.put("uk.txt", "Порт закрили на зиму, і місто сумує за ним.");
    shelf.put("de.txt", "Der Hafen ist für den Winter geschlossen und die Stadt ist traurig.");
    shelf.update();
    assertEquals("Pier closed", read("2026-03-05-pier.txt").header().title());
    Published published = Objects.requireNonNull(read("2026-03-05-pier.txt").header().published());
    assertEquals("2026-03-05", published.iso());
    assertEquals(Published.Origin.FILE_NAME, published.origin());
    assertEquals("en", read("2026-03-05-pier.txt").header().language());
    assertEquals("uk", read("uk.txt").header().language());
    assertEquals("de", read("de.txt").header().language());
  }

  @Test
  void readsTheArticleOfAPageAndNotItsFrame() {
    shelf.put(
        "page.html",
        """
        <html lang="en"><head><title>Pier | News</title>
        <meta property="og:title" content="The pier"><meta name="author" content="A. Moss">
        <meta property="article:published_time" content="2026-03-05T10:00:00+02:00"></head>
        <body><nav>Home</nav><article><h1>The pier</h1><p>It is <b>closed</b>
        for&nbsp;winter.</p><ul><li>One</li><li>Two</li></ul>
        <table><tr><td>Year</td><td>Ships</td></tr></table></article>
        <footer>Imprint</footer><script>alert(1)</script></body></html>
        """);
    shelf.update();
    Document page = read("page.html");
    assertEquals(
        "The pier\n\nIt is closed for\u00a0winter.\n\n- One\n- Two\n\nYear | Ships\n",
        page.text().characters());
    assertEquals("The pier", page.header().title());
    assertEquals("A. Moss", page.header().author());
    assertTrue(String.valueOf(page.header().published()).contains("2026-03-05T08:00:00Z"));
  }

  @Test
  void withdrawalPurgesEveryRevision() throws IOException {
    shelf.put("a.txt", "First state.");
    shelf.update();
    var first = read("a.txt").revision();
    shelf.put("a.txt", "Second state, longer.");
    shelf.update();
    DocumentId id = new DocumentId("a.txt");
    assertTrue(shelf.revisions().text(id, first).isPresent());
    Files.delete(shelf.folder().resolve("a.txt"));
    shelf.update();
    assertTrue(shelf.revisions().text(id, first).isEmpty());
    assertTrue(shelf.revisions().document(id).isEmpty());
  }

  @Test
  void aMissingFolderIsNamedAndWithdrawsNothing() {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> Corpus.of(List.of(temporary.resolve("nowhere"))));
    assertTrue(thrown.toString().contains("nowhere"));
  }

  @Test
  void severalFoldersAreToldApartByName() throws IOException {
    Path one = Files.createDirectories(temporary.resolve("one"));
    Path two = Files.createDirectories(temporary.resolve("two/one"));
    assertThrows(IllegalArgumentException.class, () -> Corpus.of(List.of(one, two)));
    Path other = Files.createDirectories(temporary.resolve("other"));
    Files.writeString(one.resolve("a.txt"), "First.");
    Files.writeString(other.resolve("a.txt"), "Second.");
    var found = new ArrayList<Change>();
    Corpus.of(List.of(one, other))
        .scan(
            Map.of(),
            new Corpus.Watcher() {
              @Override
              public void expect(int changes) {
                assertEquals(2, changes);
              }

              @Override
              public void changed(Change change) {
                found.add(assertInstanceOf(Change.Added.class, change));
              }
            });
    assertEquals("[Added one/a.txt, Added other/a.txt]", words(found));
  }
}
