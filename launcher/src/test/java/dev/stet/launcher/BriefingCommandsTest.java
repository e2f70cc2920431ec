package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefingCommandsTest {
  private static final String LOCK =
      "The old lock on the Vessa canal gave way in the night and 12 barges are stuck above it, the"
          + " canal board said on Tuesday. Divers will look at the gate on Friday.";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    put("lock.md", "Vessa lock gives way", "Canal News", LOCK);
    put("copy.md", "Lock on the Vessa canal breaks", "Evening Leaf", LOCK);
    put(
        "choir.md",
        "Choir wins prize",
        "Town Paper",
        "A choir of bakers from Oldham Cross has won the first prize of the spring festival.");
  }

  private void put(String name, String title, String source, String text) throws IOException {
    Files.createDirectories(folder.resolve("corpus"));
    String header =
        "---\ntitle: " + title + "\nsource: " + source + "\npublished: 2026-03-10\n---\n";
    Files.writeString(folder.resolve("corpus").resolve(name), header + text);
  }

  private Run run(String... command) {
    String[] all = Arrays.copyOf(command, command.length + 4);
    List<String> when = List.of("--now", "2026-03-11T08:00:00Z", "--zone", "UTC");
    System.arraycopy(when.toArray(String[]::new), 0, all, command.length, when.size());
    return Run.of(folder.resolve("home"), folder.resolve("corpus"), all);
  }

  private List<String> export(String... command) throws IOException {
    Path out = folder.resolve("out.jsonl");
    String[] all = Arrays.copyOf(command, command.length + 2);
    all[command.length] = "--out";
    all[command.length + 1] = out.toString();
    assertEquals(0, run(all).code());
    return Files.readAllLines(out);
  }

  @Test
  void aBriefingTellsEachStoryOnceWithItsSource() {
    Run run = run("brief", "past", "week");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("Vessa"), run.out());
    assertTrue(run.out().contains("(1 source, 1 copy)"), run.out());
    assertTrue(run.out().contains("Coming up\nFri 13 Mar"), run.out());
  }

  @Test
  void aTopicChoosesAndJsonIsOneLine() {
    Run run = run("brief", "past week about choir", "--json");
    assertEquals(1, run.out().strip().lines().count());
    assertTrue(run.out().contains("\"title\":\"Choir wins prize\""), run.out());
    assertFalse(run.out().contains("Vessa"), run.out());
  }

  @Test
  void whatIsNoTimeIsMisuse() {
    assertEquals(2, run("brief", "soonish", "--json").code());
  }

  @Test
  void exportsStoriesCopiesAndSummaries() throws IOException {
    assertEquals(
        List.of(
            "{\"doc\":\"choir.md\",\"cluster\":\"choir.md\"}",
            "{\"doc\":\"copy.md\",\"cluster\":\"copy.md\"}",
            "{\"doc\":\"lock.md\",\"cluster\":\"copy.md\"}"),
        export("export", "copies"));
    assertEquals(3, export("export", "stories").size());
    Path items = folder.resolve("items.jsonl");
    Files.writeString(items, "{\"id\":\"x\",\"docs\":[\"lock\"]}");
    String summary = export("export", "summaries", "--items", items.toString()).getFirst();
    assertTrue(summary.contains("\"start\":0,\"end\":120,"), summary);
  }

  @Test
  void exportsJudgementsAboutSentences() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(
        lines,
        "{\"id\":\"x\",\"a\":{\"text\":\"Nine people died.\"},\"b\":{\"text\":\"12 people"
            + " died.\"}}");
    assertEquals(
        List.of("{\"id\":\"x\",\"differs\":true}"),
        export("export", "differences", "--pairs", lines.toString()));
    Files.writeString(
        lines, "{\"id\":\"y\",\"text\":\"It will open on Friday.\",\"published\":\"2026-03-11\"}");
    assertEquals(
        List.of("{\"id\":\"y\",\"upcoming\":true,\"when\":\"2026-03-13\"}"),
        export("export", "upcoming", "--sentences", lines.toString()));
  }

  @Test
  void aLineThatIsNoPairIsNamed() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(lines, "{\"id\":\"x\",\"a\":{\"text\":\"Nine people died.\"}}");
    Run run =
        run("export", "differences", "--pairs", lines.toString(), "--out", folder + "/out.jsonl");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("line 1"), run.err());
  }
}
