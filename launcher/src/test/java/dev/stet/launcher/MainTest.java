package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stet.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path temporary = Path.of("");

  private Path home() {
    return temporary.resolve("home");
  }

  private Path corpus() {
    return temporary.resolve("corpus");
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(corpus());
    Files.writeString(
        corpus().resolve("ferry.md"),
        """
        ---
        published: 2026-03-05
        ---
        The ferry Brightwater is 41 years old. It sails at noon.
        """);
  }

  private Run run(String... words) {
    return Run.of(home(), corpus(), words);
  }

  @Test
  void askAnswersWithTheSentenceAndItsSource() {
    Run run = run("ask", "How old is the Brightwater?");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("> The ferry Brightwater is 41 years old."), run.out());
    assertTrue(run.out().contains("ferry.md, line 1"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void askAbstainsAndThatIsAResult() {
    Run run = run("ask", "What is the population of Brightwater?");
    assertEquals(0, run.code());
    assertTrue(run.out().startsWith("Nothing in the one document (newest 5 Mar 2026)"), run.out());
  }

  @Test
  void everyOddQuestionGetsASentence() {
    for (String odd :
        List.of("", "   ", "x".repeat(10_000), "\uD83D\uDE00", "\u0001\u0002\uFFFD")) {
      Run run = run("ask", odd);
      assertEquals(0, run.code(), run.err());
      assertFalse(run.out().isBlank(), "for " + odd);
      assertEquals("", run.err());
    }
  }

  @Test
  void jsonIsTheContractsAndTheSameEveryTime() throws IOException {
    String[] words = {
      "ask", "How old is the Brightwater?", "--json", "--now", "2026-03-16T08:00:00Z"
    };
    String first = run(words).out();
    JsonNode answer = new JsonMapper().readTree(first);
    assertEquals("passages", answer.get("outcome").asText());
    assertTrue(answer.get("answered").asBoolean());
    JsonNode passage = answer.get("passages").get(0);
    assertEquals("ferry.md", passage.get("doc").asText());
    assertEquals(0, passage.get("start").asInt());
    assertEquals("2026-03-05", passage.get("published").asText());
    assertEquals(1, answer.get("coverage").get("searched").asInt());
    assertEquals(first, run(words).out());
  }

  @Test
  void wrongUsageExitsWith2AndOneSentence() {
    for (List<String> words :
        List.of(
            List.of("ask", "--frobnicate"),
            List.of("frobnicate"),
            List.<String>of(),
            List.of("export"),
            List.of("export", "answers"),
            List.of("ask", "x", "--now", "yesterday"),
            List.of("ask", "x", "--zone", "Mars"))) {
      Run run = Run.bare(Map.of(), "", words.toArray(String[]::new));
      assertEquals(2, run.code(), words + " " + run.err());
      assertTrue(run.err().startsWith("stet: "), run.err());
      assertFalse(run.err().contains("\tat "), run.err());
    }
  }

  @Test
  void aMissingCorpusIsNamed() {
    Run run = Run.of(home(), temporary.resolve("nowhere"), "ask", "x");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("nowhere"), run.err());
  }

  @Test
  void indexSaysWhatChanged() throws IOException {
    Files.writeString(corpus().resolve("bad\nname.pdf"), "x");
    Run first = run("index");
    assertTrue(
        first.out().startsWith("1 added, 0 revised, 0 withdrawn, 1 unreadable; 1 documents"));
    assertTrue(first.out().contains("unreadable: bad\uFFFDname.pdf is damaged"), first.out());
    Files.delete(corpus().resolve("ferry.md"));
    assertTrue(run("index").out().startsWith("0 added, 0 revised, 1 withdrawn"));
    assertTrue(
        run("index", "--rebuild").out().startsWith("0 added, 0 revised, 0 withdrawn, 1 unr"));
  }

  @Test
  void statusAndDoctorSayHowThingsStand() {
    String status = run("status").out();
    assertTrue(status.contains("documents   1"), status);
    assertTrue(status.contains("newest      2026-03-05"), status);
    Run doctor = run("doctor");
    assertEquals(0, doctor.code(), doctor.out());
    Run sick = Run.of(home(), temporary.resolve("nowhere"), "doctor");
    assertEquals(1, sick.code());
    assertTrue(sick.out().contains("FAULT corpus"), sick.out());
  }

  @Test
  void chatTalksUntilToldToQuit() {
    Run run =
        Run.bare(
            Map.of(),
            "How old is the Brightwater?\nwhy\nquit\nnever read\n",
            "chat",
            "--home",
            home().toString(),
            "--corpus",
            corpus().toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("41 years old"), run.out());
    assertTrue(run.out().contains("Looked for, with weight: old"), run.out());
  }

  @Test
  void exportAndEvalScoreAFileOfQuestions() throws IOException {
    Path questions = temporary.resolve("questions.jsonl");
    Files.writeString(
        questions,
        """
        {"id":"q1","question":"How old is the Brightwater?","answerable":true,"relevant":["ferry"]}
        {"id":"q2","question":"Which bank lends for tunnels?","answerable":false}
        {"id":"q3","question":"When does it sail?","answerable":true,"relevant":["ferry"],"asOf":"2026-03-04"}
        """);
    Path out = temporary.resolve("answers.jsonl");
    Run export =
        run("export", "answers", "--questions", questions.toString(), "--out", out.toString());
    assertEquals(0, export.code(), export.err());
    List<String> lines = Files.readAllLines(out);
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("{\"id\":\"q1\""), lines.get(0));
    assertTrue(lines.get(2).contains("\"searched\":0"), lines.get(2));
    String report = run("eval", questions.toString()).out();
    assertTrue(report.contains("q1         first"), report);
    assertTrue(report.contains("q2         right abstention"), report);
    assertTrue(report.contains("abstentions: precision 0.500 (1 of 2), recall 1.000"), report);
  }

  @Test
  void aBrokenLineOfQuestionsIsNamed() throws IOException {
    Path questions = temporary.resolve("questions.jsonl");
    Files.writeString(questions, "{\"id\":\"q1\",\"question\":\"x\"}\n{oops\n");
    Run run = run("eval", questions.toString());
    assertEquals(1, run.code());
    assertTrue(run.err().contains("questions.jsonl line 2"), run.err());
  }

  @Test
  void besideAWriterOneMayReadButNotWrite() {
    try (var lock = HomeLock.take(lockOfCorpus()).orElseThrow()) {
      Run early = run("ask", "How old is the Brightwater?");
      assertEquals(1, early.code());
      assertTrue(early.err().contains("is still building the index"), early.err());
      assertFalse(lock.crashed());
    }
    run("index");
    try (var lock = HomeLock.take(lockOfCorpus()).orElseThrow()) {
      Run ask = run("ask", "How old is the Brightwater?");
      assertTrue(ask.out().contains("41 years old"), ask.err());
      Run index = run("index");
      assertEquals(1, index.code());
      assertTrue(index.err().contains("another Stet (process "), index.err());
      assertFalse(lock.crashed());
    }
  }

  private Path lockOfCorpus() {
    return Home.of(home(), Corpus.of(List.of(corpus()))).lock();
  }
}
