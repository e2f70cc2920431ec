package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Limits;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaginatorTest {
  private static Block quote(String characters) {
    int end = Math.min(3, characters.length());
    var mark = new RichText.Mark(RichText.Style.MATCH, 0, end, null);
    return new Block.Quote(new RichText(characters, List.of(mark)));
  }

  @Test
  void whatFitsStaysOneMessage() {
    Reply reply = new Reply(List.of(quote("Short."), quote("Also short.")));
    assertEquals(List.of(reply), new Paginator(new Limits(200)).paginate(reply));
  }

  @Test
  void aQuotationThatIsCutSaysSoOnBothSides() {
    List<Reply> pages =
        new Paginator(new Limits(200)).paginate(new Reply(List.of(quote("word ".repeat(60)))));
    assertTrue(pages.getFirst().blocks().getFirst().text().characters().endsWith(" […]"));
    String mark = "(1/" + pages.size() + ")";
    assertEquals(mark, pages.getFirst().blocks().getLast().text().characters());
    assertTrue(pages.get(1).blocks().getFirst().text().characters().startsWith("[…] "));
  }

  @Test
  void noMessageHasMoreBlocksThanThePlatformTakes() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      blocks.add(quote("Passage " + i + "."));
      blocks.add(Block.note("source " + i));
    }
    List<Reply> pages = new Paginator(new Limits(9_000, 10)).paginate(new Reply(blocks));
    assertTrue(pages.stream().allMatch(page -> page.blocks().size() <= 10));
    assertTrue(pages.stream().noneMatch(page -> page.blocks().getFirst() instanceof Block.Note));
    assertEquals(
        40,
        pages.stream()
            .flatMap(page -> page.blocks().stream())
            .filter(Block.Quote.class::isInstance)
            .count());
  }

  @Test
  void everyMessageFitsAndNoCharacterIsLostOrBroken() {
    long seed = 99;
    Random random = new Random(seed);
    String alphabet = "ab c\uD83D\uDE00e\u0301 \n";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(1500); i > 0; i--) {
        text.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length())));
      }
      String whole = text.toString().replaceAll("(?<![\uD83D])\uDE00", "");
      List<Block> blocks = new ArrayList<>(List.of(quote(whole), quote("and more")));
      List<Reply> pages = new Paginator(new Limits(200)).paginate(new Reply(blocks));
      StringBuilder joined = new StringBuilder();
      for (Reply page : pages) {
        assertTrue(page.length() <= 200, "seed " + seed);
        page.blocks().stream()
            .filter(Block.Quote.class::isInstance)
            .forEach(b -> joined.append(b.text().characters()));
      }
      String back = joined.toString().replace(" […][…] ", "");
      assertEquals(whole + "and more", back, "seed " + seed);
      assertFalse(pages.stream().anyMatch(PaginatorTest::splitsPair), "seed " + seed);
    }
  }

  private static boolean splitsPair(Reply page) {
    return page.blocks().stream()
        .map(b -> b.text().characters().replace("[…] ", ""))
        .anyMatch(s -> !s.isEmpty() && Character.isLowSurrogate(s.charAt(0)));
  }
}
