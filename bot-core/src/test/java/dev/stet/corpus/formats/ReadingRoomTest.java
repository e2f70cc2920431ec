package dev.stet.corpus.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingRoomTest {
  private static final ReadingLimits SMALL = ReadingLimits.STANDARD.withMegabytes(48);

  @TempDir private Path folder = Path.of("");

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Leaf read(ReadingRoom room, String name) throws IOException {
    return room.read(name, file(name, new byte[] {1})).getFirst();
  }

  private static Leaf refused(String reason) {
    return new Leaf.Refused("", reason);
  }

  @Test
  void aParserThatHangsIsEndedAndTheNextFileIsRead() throws IOException {
    ReadingLimits brief = SMALL.within(Duration.ofSeconds(1));
    try (ReadingRoom room = new ReadingRoom(brief, MoodyDesk.class.getName())) {
      assertInstanceOf(Leaf.Legible.class, read(room, "fine.pdf"));
      assertEquals(refused("takes longer than 1 s to read"), read(room, "hang.pdf"));
      assertInstanceOf(Leaf.Legible.class, read(room, "fine.pdf"));
    }
    assertEquals(0, children(), "a spinning process is left");
  }

  private static long children() {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").contains("MoodyDesk"))
        .count();
  }

  @Test
  void aParserThatEatsAllMemoryIsEndedAndTheNextFileIsRead() throws IOException {
    try (ReadingRoom room = new ReadingRoom(SMALL, MoodyDesk.class.getName())) {
      assertEquals(refused("needs more than 48 MB of memory to read"), read(room, "eat.pdf"));
      assertInstanceOf(Leaf.Legible.class, read(room, "fine.pdf"));
    }
  }

  @Test
  void aParserThatDiesIsReplaced() throws IOException {
    try (ReadingRoom room = new ReadingRoom(SMALL, MoodyDesk.class.getName())) {
      assertEquals(refused("ends the process that reads it"), read(room, "die.pdf"));
      assertInstanceOf(Leaf.Legible.class, read(room, "fine.pdf"));
    }
  }

  @Test
  void aParserKnowsNoSecretOfTheEnvironment() throws IOException {
    try (ReadingRoom room = new ReadingRoom(SMALL, MoodyDesk.class.getName())) {
      Leaf.Legible leaf = assertInstanceOf(Leaf.Legible.class, read(room, "fine.pdf"));
      assertEquals("0 variables", leaf.draft().characters());
    }
  }

  @Test
  void theRealDeskReadsWhatTheTestsReadInTheirOwnProcess() throws IOException {
    byte[] pdf = Papers.pdf("The ferry sails “at noon”.", "\uD83D\uDEA2".repeat(0) + "Daily.");
    byte[] mail = Papers.eml("Outer", "See below.", "b.pdf", pdf);
    try (ReadingRoom room = new ReadingRoom(ReadingLimits.STANDARD)) {
      assertEquals(Opened.all("a.pdf", pdf), room.read("a.pdf", file("a.pdf", pdf)));
      assertEquals(Opened.all("a.eml", mail), room.read("a.eml", file("a.eml", mail)));
    }
  }

  @Test
  void endlessMarkupIsBounded() throws IOException {
    byte[] html = "<b><i>".repeat(1_000_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    try (ReadingRoom room = new ReadingRoom(SMALL)) {
      Leaf leaf = room.read("endless.html", file("endless.html", html)).getFirst();
      assertInstanceOf(Leaf.Refused.class, leaf);
      byte[] fine = "<p>The ferry.</p>".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      assertInstanceOf(
          Leaf.Legible.class, room.read("fine.html", file("fine.html", fine)).getFirst());
    }
  }

  @Test
  void anotherThreadCanEndAReading() throws Exception {
    try (ReadingRoom room = new ReadingRoom(SMALL, MoodyDesk.class.getName())) {
      read(room, "fine.pdf");
      Thread reader =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  List<Leaf> leaves = room.read("hang.pdf", folder.resolve("fine.pdf"));
                  assertEquals(List.of(refused("ends the process that reads it")), leaves);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      while (reader.isAlive()) {
        room.abandon();
        reader.join(Duration.ofMillis(20));
      }
      assertTrue(!reader.isAlive(), "the reading was not ended");
    }
  }
}
