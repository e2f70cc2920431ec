package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Mark;
import dev.stet.chat.RichText.Style;
import dev.stet.testkit.HostileTexts;
import dev.stet.testkit.telegram.Shown;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person sees, after the server has had its way with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageRendererTest {
  private final Rig rig = Rig.sending();

  @AfterAll
  void close() {
    rig.close();
  }

  @Test
  void showsAQuotationWithItsCitation() throws DeliveryException {
    Shown shown =
        shown(
            new Block.Paragraph(
                RichText.builder()
                    .add("One passage of ")
                    .add(Style.STRONG, "two")
                    .add(":")
                    .build()),
            new Block.Quote(
                RichText.builder()
                    .add("The ferry ")
                    .add(Style.MATCH, "leaves at nine")
                    .add(".")
                    .build()),
            new Block.Note(
                RichText.builder()
                    .link("Timetable", "https://harbour.example/t?a=1#b")
                    .add(", 3 May")
                    .build()),
            new Block.Paragraph(RichText.builder().add("More: ").add(Style.CODE, "more").build()));
    assertEquals(
        "One passage of two:\nThe ferry leaves at nine.\nTimetable, 3 May\nMore: more",
        shown.text());
    assertEquals(List.of("The ferry leaves at nine."), shown.formatted("blockquote"));
    assertEquals(List.of("two", "leaves at nine"), shown.formatted("bold"));
    assertEquals(List.of("Timetable"), shown.formatted("text_link"));
    assertEquals(List.of("more"), shown.formatted("code"));
  }

  @Test
  void foldsALongQuotation() throws DeliveryException {
    assertEquals(1, shown(quote("plank ".repeat(120))).formatted("expandable_blockquote").size());
    assertEquals(1, shown(quote("a\nb\nc\nd\ne")).formatted("expandable_blockquote").size());
    assertEquals(1, shown(quote("a\nb\nc\nd")).formatted("blockquote").size());
  }

  @Test
  void showsEveryHostileTextAsItIs() throws DeliveryException {
    for (String text : HostileTexts.all()) {
      Shown shown = shown(quote(text));
      assertEquals(readable(text), readable(shown.text()));
      assertEquals(shown.text(), WireText.of(RichText.plain(shown.text())).characters());
    }
  }

  @Test
  void marksTheSameWordsInAnyMixture() throws DeliveryException {
    long seed = Long.getLong("stet.seed", System.nanoTime());
    System.out.println("MessageRendererTest: -Dstet.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 150; i++) {
      RichText text = marked(fitting(HostileTexts.mixture(random)), random);
      Shown shown = shown(new Block.Paragraph(RichText.plain("Found:")), new Block.Quote(text));
      assertEquals(readable("Found:\n" + text.characters()), readable(shown.text()));
      List<String> expected =
          text.marks().stream()
              .map(mark -> readable(text.characters().substring(mark.start(), mark.end())))
              .toList();
      assertEquals(
          expected, shown.formatted("bold").stream().map(MessageRendererTest::readable).toList());
    }
  }

  private static String fitting(String text) {
    int most = 3900;
    return text.length() <= most ? text : text.substring(0, text.lastIndexOf(' ', most));
  }

  /** Marks some of the words, fewer than the server forgets. */
  private static RichText marked(String text, Random random) {
    List<Mark> marks = new ArrayList<>();
    for (int start = 0; start < text.length() && marks.size() < 40; ) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      if (!readable(text.substring(start, end)).isBlank() && random.nextInt(4) == 0) {
        marks.add(new Mark(Style.MATCH, start, end, null));
      }
      start = end + 1;
    }
    return new RichText(text, marks);
  }

  /** All that may differ between a document and the screen, taken away from both. */
  static String readable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\r\n|[\r\u2028\u2029]", "\n")
        .replaceAll("[\\x00-\\x09\\x0B-\\x1F]", " ")
        .replaceAll("[\u202A-\u202E\u030A\u0333\u033F]", "")
        .replaceAll("[\u200E\u200F](?=[\u200E\u200F])", "\u200C")
        .replaceAll("^[ \n]+|[ \n]+$", "");
  }

  @Test
  void keepsTheQuotationWhenThereAreTooManyMarks() throws DeliveryException {
    RichText.Builder words = RichText.builder();
    IntStream.range(0, 300).forEach(i -> words.add(Style.MATCH, "w" + i).add(" "));
    Shown shown = shown(new Block.Quote(words.build()), quote("The last one."));
    assertEquals(100, shown.entities().size());
    assertEquals(List.of("The last one."), shown.formatted("blockquote"));
  }

  @Test
  void bringsNobodyIntoAConversationWhoIsOnlyQuoted() throws DeliveryException {
    Shown quoted =
        shown(quote(HostileTexts.named("mention") + "\n" + HostileTexts.named("command")));
    assertEquals(List.of(), quoted.live());
    assertEquals(
        List.of("@ferry_master", "@an", "/stop", "/close@other_bot"), quoted.formatted("code"));
    Shown cited = shown(new Block.Note(RichText.plain("by @ferry_master, on /stop")));
    assertEquals(List.of(), cited.live());
  }

  @Test
  void leavesItsOwnCommandsAlive() throws DeliveryException {
    Shown own =
        shown(new Block.Paragraph(RichText.plain("Nothing about @ferry_master. Try /help")));
    assertEquals(List.of("/help"), own.live());
  }

  @Test
  void leavesHashtagsAndAddressesOfADocumentAlive() throws DeliveryException {
    Shown quoted = shown(quote("See #lighthouse at https://harbour.example/x"));
    assertEquals(List.of("#lighthouse", "https://harbour.example/x"), quoted.live());
  }

  @Test
  void writesALinkThatTelegramDoesNotTakeAsWords() throws DeliveryException {
    for (String url :
        List.of(
            "http://wiki/x",
            "http://localhost:8484/d/1",
            "file:///etc/x",
            "no url",
            "mailto:a@b.c")) {
      Shown shown = shown(new Block.Note(RichText.builder().link("Source", url).build()));
      assertEquals("Source", shown.text());
      assertEquals(List.of(), shown.formatted("text_link"));
    }
    RichText local = RichText.builder().link("Source", "http://127.0.0.1:8484/d/1").build();
    assertEquals(List.of("Source"), shown(new Block.Note(local)).formatted("text_link"));
  }

  @Test
  void showsNoPreviewsOfLinks() throws DeliveryException {
    assertFalse(shown(quote("https://harbour.example")).preview());
  }

  @Test
  void answersInTheTopicAndNeverNamesTheGeneralOne() throws DeliveryException {
    assertEquals(17, shownIn(new Place("telegram", "-100", "17")).thread());
    assertNull(shownIn(new Place("telegram", "-100", "1")).thread());
    assertNull(shownIn(new Place("telegram", "-100", null)).thread());
  }

  @Test
  void fillsAMessageToItsLimit() throws DeliveryException {
    int limit = rig.platform.limits().characters();
    for (String text : List.of("x", "\uD83D\uDD25", "\u0958", "\u6E2F", "e\u0301")) {
      assertTrue(shown(quote(text.repeat(limit / text.length()))).text().length() <= limit);
    }
  }

  private static Block quote(String text) {
    return new Block.Quote(RichText.plain(text));
  }

  private Shown shownIn(Place place) throws DeliveryException {
    rig.platform.send(place, new Reply(List.of(quote("Here."))));
    return rig.server.awaitShown();
  }

  private Shown shown(Block... blocks) throws DeliveryException {
    rig.send(blocks);
    return rig.server.awaitShown();
  }
}
