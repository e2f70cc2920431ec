package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.answer.Excerpt;
import dev.stet.briefing.Edition;
import dev.stet.briefing.Period;
import dev.stet.briefing.Shown;
import dev.stet.briefing.When;
import dev.stet.chat.Limits;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.corpus.Access;
import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.text.DocumentId;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much there is to tell, it fits, and what is shown is shown whole. */
class EditionLayoutTest {
  private static final Limits TELEGRAM = new Limits(4_000);
  private static final Limits SLACK = new Limits(8_000, 50);
  private static final Period PERIOD =
      new Period(
          Instant.parse("2026-03-09T08:00:00Z"),
          Instant.parse("2026-03-10T08:00:00Z"),
          ZoneOffset.UTC);

  /** Pieces that platforms and pages have choked on. */
  private static final List<String> PIECES =
      List.of(
          "👩‍👩‍👧‍👦",
          "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
          "نص من اليمين إلى اليسار",
          "\u202Eesrever\u202C",
          "<b onclick='x'>&amp;</b>",
          "https://example.org/" + "a".repeat(200) + "?q=%20&b=*_~`",
          "*_~`[link](http://example.org)",
          "é́́́́",
          "plain words of a report about a harbour");

  private static String hostile(Random random, int characters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < characters) {
      text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
    }
    return text.toString().strip();
  }

  private static Excerpt excerpt(Random random, String name, int characters) {
    String text = hostile(random, characters);
    String title = hostile(random, 1 + random.nextInt(400));
    Header header = new Header(title, "Mail", null, null, null, "en", new Access(List.of(), null));
    SourceText source = SourceText.of(new DocumentId(name), text);
    return Excerpt.of(new Document(source, header), new Span(0, text.length()));
  }

  private static Edition edition(Random random, int stories, int characters) {
    List<Edition.Item> items = new ArrayList<>();
    for (int no = 1; no <= stories; no++) {
      List<Excerpt> passages = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        passages.add(excerpt(random, "doc" + no + "-" + i, 1 + random.nextInt(characters)));
      }
      Edition.Differing differing =
          random.nextBoolean()
              ? null
              : new Edition.Differing(passages.getFirst(), passages.getLast(), false);
      items.add(
          new Edition.Item(
              no,
              passages.getFirst().citation().title(),
              passages,
              List.of(),
              new Edition.Spread(1, 0, List.of()),
              random.nextBoolean(),
              differing));
    }
    List<Edition.ComingUp> coming =
        List.of(
            new Edition.ComingUp(
                new When(LocalDate.of(2026, 3, 12), false), excerpt(random, "coming", 100)));
    return new Edition(
        "0123456789ab",
        PERIOD,
        new Edition.Intake(stories, 1),
        items,
        coming,
        List.of(new Edition.Note(Edition.Kind.MORE, 3)),
        Shown.NOTHING);
  }

  private static EditionLayout layout(Limits limits) {
    BriefingWords words = new BriefingWords(ZoneOffset.UTC);
    ReplyComposer citing = new ReplyComposer(words.wording(), SourceLinks.none());
    return new EditionLayout(new EditionComposer(words, citing, SourceLinks.none()), limits);
  }

  private static List<String> quoted(List<Reply> pages) {
    return pages.stream()
        .flatMap(page -> page.blocks().stream())
        .filter(Block.Quote.class::isInstance)
        .map(block -> block.text().characters())
        .toList();
  }

  @Test
  void everyPartFitsEveryLineIsWholeAndHasItsCitation() {
    long seed = Long.getLong("stet.seed", 20260310);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Limits limits = random.nextBoolean() ? TELEGRAM : SLACK;
      Edition edition = edition(random, 1 + random.nextInt(100), 600);
      EditionLayout.Laid laid = layout(limits).lay(edition, Frame.NONE);
      String which = "seed " + seed + " round " + round;
      assertTrue(laid.pages().size() <= 2, which);
      List<String> passages =
          edition.items().stream()
              .flatMap(item -> item.passages().stream())
              .map(Excerpt::text)
              .toList();
      for (Reply page : laid.pages()) {
        assertTrue(page.length() <= limits.characters(), which);
        assertTrue(page.blocks().size() <= limits.blocks(), which);
        for (int i = 0; i < page.blocks().size(); i++) {
          if (page.blocks().get(i) instanceof Block.Quote quote) {
            boolean known =
                passages.contains(quote.text().characters())
                    || edition
                        .comingUp()
                        .getFirst()
                        .passage()
                        .text()
                        .equals(quote.text().characters());
            assertTrue(known, which + " " + quote);
            assertTrue(page.blocks().get(i + 1) instanceof Block.Note, which);
          }
        }
      }
    }
  }

  @Test
  void aSentenceThatIsLongerThanAMessageIsCutAndSaysSo() {
    Random random = new Random(7);
    EditionLayout.Laid laid = layout(TELEGRAM).lay(edition(random, 1, 30_000), Frame.NONE);
    assertTrue(laid.pages().stream().allMatch(page -> page.length() <= 4_000));
    assertEquals(1, laid.last());
  }

  @Test
  void whatIsTooLongLosesWhatComesUpThenSentencesThenStoriesAndSaysHowMany() {
    Random random = new Random(11);
    Edition small = edition(random, 2, 50);
    assertEquals(
        3 + small.items().stream().mapToInt(item -> item.passages().size() - 1).sum(),
        quoted(layout(new Limits(200_000)).lay(small, Frame.NONE).pages()).size()
            - 2 * (int) small.items().stream().filter(it -> it.differing() != null).count());
    EditionLayout.Laid laid = layout(TELEGRAM).lay(edition(random, 60, 500), Frame.NONE);
    assertTrue(laid.last() < 60);
    String more = "+" + (3 + 60 - laid.last()) + " more stories: send “brief more”.";
    assertTrue(text(laid).contains(more), more);
  }

  private static String text(EditionLayout.Laid laid) {
    return String.join("\n", laid.pages().stream().map(FakePlatform::text).toList());
  }

  @Test
  void noNumberOfStoriesIsLostBetweenTwoPartsOrTornApart() {
    Edition edition = edition(new Random(3), 8, 300);
    EditionLayout.Laid laid = layout(SLACK).lay(edition, Frame.NONE);
    List<Integer> found =
        IntStream.rangeClosed(1, laid.last())
            .filter(no -> text(laid).lines().anyMatch(line -> line.startsWith(no + ". ")))
            .boxed()
            .toList();
    assertEquals(IntStream.rangeClosed(1, laid.last()).boxed().toList(), found);
    assertEquals(Optional.of(laid.last()), found.stream().reduce((_, last) -> last));
  }
}
