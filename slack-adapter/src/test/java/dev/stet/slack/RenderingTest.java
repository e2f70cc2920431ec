package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Button;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Style;
import dev.stet.testkit.HostileTexts;
import dev.stet.testkit.slack.Posted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What arrives is looked at where it arrives, and only if Slack takes it. */
class RenderingTest {
  private static final Place PLACE = new Place("slack", "C1", null);
  private static final Connection CONNECTION = Connection.idle();

  private static final List<String> HOSTILE =
      List.of(
          "R&D *spend* _rose_ ~5~ `x` <5%> :x: <!channel> <@U1> <!here|here> &amp; &lt;",
          "> not a quotation\n>>> nor this\n• 1. list\n\n\nafter blank lines ",
          "<https://a.example|click> @everyone #general mailto:a@a.example",
          "e\u0301 \u200B\u200D\uFEFF\u202Eevil\u202C \u00AD\uD83D\uDC68\u200D\uD83D\uDC69"
              + " \uFB01\uFB02",
          "\\ \" ' {\"type\":\"broadcast\"} ${x} %s \t tab \u2028 separator",
          " leading and trailing ");

  @AfterAll
  static void close() {
    CONNECTION.close();
  }

  private static Posted show(Block... blocks) throws Exception {
    CONNECTION.platform().send(PLACE, new Reply(List.of(blocks)));
    return CONNECTION.slack().awaitPost();
  }

  private static List<String> hostile() {
    List<String> all = new ArrayList<>(HOSTILE);
    all.addAll(HostileTexts.all());
    return all;
  }

  @Test
  void aQuotationShowsCharacterForCharacter() throws Exception {
    for (String text : hostile()) {
      Posted posted = show(new Block.Quote(RichText.plain(text)));
      assertEquals(text, posted.visible());
      assertEquals("rich_text_quote", posted.blocks().at("/0/elements/0/type").asText());
    }
  }

  @Test
  void nothingInADocumentRingsABell() throws Exception {
    for (String text : hostile()) {
      assertFalse(show(new Block.Quote(RichText.plain(text))).notifies(), text);
    }
  }

  @Test
  void theSummaryIsTheBeginningOfTheReplyEscapedOnce() throws Exception {
    Posted posted =
        show(
            new Block.Quote(RichText.plain("R&D <5%> &amp;")),
            new Block.Note(RichText.plain("Harbour Report, p. 3")));
    assertEquals("R&amp;D &lt;5%&gt; &amp;amp;\nHarbour Report, p. 3", posted.text());
  }

  @Test
  void aLongSummaryEndsAtAWordAndNeverInsideACharacter() throws Exception {
    assertTrue(
        show(new Block.Paragraph(RichText.plain("word ".repeat(500)))).text().endsWith("word …"));
    String smileys = "\uD83D\uDE00".repeat(400);
    String text = show(new Block.Paragraph(RichText.plain("x" + smileys))).text();
    assertTrue(text.startsWith("x\uD83D\uDE00") && text.endsWith("\uD83D\uDE00 …"), text);
  }

  @Test
  void marksBecomeStylesAndLinks() throws Exception {
    RichText text =
        RichText.builder()
            .add("The ")
            .add(Style.MATCH, "ferry")
            .add(" sails: ")
            .add(Style.CODE, "/stet")
            .add(" ")
            .link("plan", "https://a.example/?a=1&b=2")
            .build();
    var runs = show(new Block.Quote(text)).blocks().at("/0/elements/0/elements");
    assertEquals(6, runs.size());
    assertEquals("ferry", runs.at("/1/text").asText());
    assertTrue(runs.at("/1/style/bold").asBoolean());
    assertTrue(runs.at("/0/style").isMissingNode());
    assertTrue(runs.at("/3/style/code").asBoolean());
    assertEquals("link", runs.at("/5/type").asText());
    assertEquals("https://a.example/?a=1&b=2", runs.at("/5/url").asText());
    assertEquals("plan", runs.at("/5/text").asText());
  }

  @Test
  void overlappingMarksLoseNoCharacter() throws Exception {
    long seed = 20261122;
    Random random = new Random(seed);
    List<Style> styles = List.of(Style.values());
    String characters = "The ferry sails on Monday & <soon>.";
    for (int round = 0; round < 50; round++) {
      List<RichText.Mark> marks = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        int start = random.nextInt(characters.length());
        int end = start + 1 + random.nextInt(characters.length() - start);
        Style style = styles.get(random.nextInt(styles.size()));
        String target = style == Style.LINK ? "https://a.example/" : null;
        marks.add(new RichText.Mark(style, start, end, target));
      }
      Posted posted = show(new Block.Quote(new RichText(characters, marks)));
      assertEquals(characters, posted.visible(), () -> "seed " + seed + ": " + marks);
    }
  }

  @Test
  void manyBlocksFitAndNoneIsLost() throws Exception {
    for (int count : List.of(45, 46, 90, 137)) {
      List<Block> blocks = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        RichText line = RichText.plain("line " + i);
        blocks.add(i % 3 == 0 ? new Block.Quote(line) : new Block.Note(line));
        lines.add("line " + i);
      }
      Posted posted = show(blocks.toArray(Block[]::new));
      assertTrue(posted.blocks().size() <= 45, count + " blocks");
      assertEquals(lines.stream().collect(Collectors.joining("\n")), posted.visible());
    }
  }

  @Test
  void theLongestReplyIsTaken() throws Exception {
    int most = CONNECTION.platform().limits().characters();
    List<Block> blocks =
        Collections.nCopies(40, new Block.Quote(RichText.plain("x".repeat(most / 40 - 1))));
    assertEquals(40, show(blocks.toArray(Block[]::new)).blocks().size());
  }

  @Test
  void theLongestReplyIsTakenThoughItsAddressesAreLong() throws Exception {
    int most = CONNECTION.platform().limits().characters();
    String address = "https://stet.example/d/" + "t".repeat(250);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      RichText cited = RichText.builder().link("Harbour Report", address).build();
      blocks.add(new Block.Quote(RichText.plain("x".repeat(most / 10 - 20))));
      blocks.add(new Block.Note(cited, List.of(new Button.Open("Open source", address))));
    }
    Posted posted = show(blocks.toArray(Block[]::new));
    assertEquals(9, posted.visible().split("Harbour Report", -1).length - 1);
    assertEquals(address, posted.blocks().at("/1/elements/0/elements/0/url").asText());
    assertTrue(posted.buttons().size() < 9);
  }

  @Test
  void anEmptyBlockIsLeftOut() throws Exception {
    Posted posted =
        show(new Block.Paragraph(RichText.plain("")), new Block.Note(RichText.plain("note")));
    assertEquals(1, posted.blocks().size());
  }
}
