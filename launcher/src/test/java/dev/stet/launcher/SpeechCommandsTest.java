package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who said what, asked on the command line of the document that the bot is delivered with. */
class SpeechCommandsTest {
  private static final Path SEEDS = Path.of("..", "seeds");

  @TempDir private Path temporary = Path.of("");

  private Run run(String... words) {
    Run run = Run.of(temporary.resolve("home"), SEEDS, words);
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private JsonNode json(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--json", "--now", "2026-03-16T08:00:00Z"));
    return new JsonMapper().readTree(run(all.toArray(String[]::new)).out());
  }

  @Test
  void quotesTheForeignMinisterWholeAndWithHisRole() throws IOException {
    JsonNode quotation = json("who", "Sybiha").get("quotations").get(0);
    String text = quotation.get("text").asText();
    assertTrue(text.startsWith("Yesterday was a pivotal"), text);
    assertTrue(text.endsWith("global security and stability."), text);
    assertEquals("Andrii Sybiha", quotation.get("speaker").asText());
    assertEquals("Ukrainian Foreign Minister", quotation.get("role").asText());
    assertEquals("stated", quotation.get("cue").asText());
  }

  @Test
  void givesEachPartialQuotationToWhoSaidIt() throws IOException {
    String bluffing = json("who", "Zelensky", "about", "bluffing").toString();
    assertTrue(bluffing.contains("\"speaker\":\"Volodymyr Zelenskiy\""), bluffing);
    String consequences = json("ask", "Who warned of severe consequences?").toString();
    assertTrue(consequences.contains("“severe consequences” for Putin"), consequences);
    assertTrue(consequences.contains("\"speaker\":\"Donald Trump\""), consequences);
  }

  @Test
  void whoeverSaidNothingGetsNobodyElsesWords() throws IOException {
    for (String name : List.of("Putin", "Vladimir Putin", "Starmer", "Keir Starmer")) {
      JsonNode answer = json("who", name);
      assertEquals("abstention", answer.get("outcome").asText(), name);
      assertEquals("no-match", answer.get("reason").asText());
      assertTrue(answer.get("quotations").isEmpty(), name);
      assertFalse(answer.get("nearest").isEmpty(), name);
      assertTrue(run("who", name).out().startsWith("No quotations of " + name + " in the one"));
    }
  }

  @Test
  void questionsAboutSpeechAreAnsweredWithQuotations() throws IOException {
    for (Map.Entry<String, String> each :
        Map.of(
                "What did Sybiha say about unity?", "Andrii Sybiha",
                "Who said ‘peace through strength’?", "Andrii Sybiha",
                "Who accused Putin of bluffing?", "Volodymyr Zelenskiy")
            .entrySet()) {
      JsonNode answer = json("ask", each.getKey());
      assertEquals("quotations", answer.get("outcome").asText(), each.getKey());
      JsonNode first = answer.get("quotations").get(0);
      assertEquals(each.getValue(), first.get("speaker").asText(), each.getKey());
      String passage = answer.get("passages").get(0).get("text").asText();
      assertTrue(passage.contains(first.get("text").asText()), passage);
    }
  }

  @Test
  void verdictsAreResults() throws IOException {
    String words = "We need peace through strength as a foundation";
    assertEquals("exact", verdict(words, "Sybiha"));
    assertEquals("other-speaker", verdict(words, "Starmer"));
    assertEquals("absent", verdict("Nobody paid those twelve lazy gardeners yesterday", "Trump"));
    JsonNode altered = json("verify", "We need peace through weakness as a foundation");
    assertEquals("altered", altered.get("verdict").get("verdict").asText());
    assertTrue(
        altered.get("verdict").get("difference").toString().contains("\"removed\""),
        altered.toString());
    Run plain = run("verify", "“" + words + "” by the sea");
    assertTrue(plain.out().startsWith("Altered"), plain.out());
  }

  private String verdict(String quote, String by) throws IOException {
    JsonNode answer = json("verify", quote, "--by", by);
    assertEquals("verification", answer.get("outcome").asText());
    return answer.get("verdict").get("verdict").asText();
  }

  @Test
  void exportsAllQuotationsALineADocument() throws IOException {
    Path out = temporary.resolve("quotes.jsonl");
    run("export", "quotes", "--out", out.toString());
    List<String> lines = Files.readAllLines(out);
    assertEquals(1, lines.size());
    assertTrue(lines.getFirst().startsWith("{\"doc\":\"000_e17d57e4d4351a88.txt\",\"quotes\":[{"));
  }

  @Test
  void aCommandWithoutWordsIsMisused() {
    for (List<String> words :
        List.of(List.of("who"), List.of("who", " "), List.of("verify", "“”"))) {
      assertEquals(
          2, Run.bare(Map.of(), "", words.toArray(String[]::new)).code(), words.toString());
    }
  }
}
