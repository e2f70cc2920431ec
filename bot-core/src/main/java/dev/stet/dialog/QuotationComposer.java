package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.answer.Voice;
import dev.stet.chat.Button;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.quotes.QuotationExtractor;
import dev.stet.quotes.Verdict;
import dev.stet.quotes.Verdict.Difference;
import dev.stet.search.Coverage;
import dev.stet.text.Citation;
import dev.stet.text.Quotation;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts into words who said what. */
final class QuotationComposer {
  /** Sayings that are shown at once. */
  static final int PAGE = 5;

  private final Wording wording;
  private final Function<Citation, RichText> cite;
  private final Function<Coverage, String> searched;

  /**
   * A composer.
   *
   * @param cite how a source is written everywhere else
   * @param searched how it is written what was searched
   */
  QuotationComposer(
      Wording wording, Function<Citation, RichText> cite, Function<Coverage, String> searched) {
    this.wording = wording;
    this.cite = cite;
    this.searched = searched;
  }

  /** How many sayings are shown before somebody asks for more: of a comparison all. */
  static int firstPage(Answer.Quotations answer) {
    int all = Conversation.sayings(answer).size();
    return answer.voices().size() > 1 ? all : Math.min(PAGE, all);
  }

  /** Some of what was said, counted over all voices. */
  Reply page(Answer.Quotations answer, Conversation conversation, int from, int to) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (Voice voice : answer.voices()) {
      int end = at + voice.sayings().size();
      boolean silent = voice.sayings().isEmpty();
      if (at >= from && (at < to || (silent && at == to))) {
        blocks.add(heading(voice));
      }
      List<Voice.Saying> shown =
          voice
              .sayings()
              .subList(Math.clamp(from - at, 0, end - at), Math.clamp(to - at, 0, end - at));
      add(shown, blocks);
      at = end;
    }
    String coverage = searched.apply(answer.inquiry().coverage());
    if (to < at) {
      blocks.add(Block.note(coverage));
    }
    String last = to < at ? wording.say("more.quotations", at - to) : coverage;
    List<Button> buttons = new AnswerButtons(wording, conversation).ofPage(from, to);
    blocks.add(new Block.Note(RichText.plain(last), buttons));
    return new Reply(blocks);
  }

  private Block heading(Voice voice) {
    if (voice.name() == null) {
      return Block.paragraph(wording.say("voices", voice.total()));
    }
    List<String> people =
        voice.quotes().stream()
            .map(quote -> quote.by().speaker())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    return Block.paragraph(
        people.size() > 1
            ? wording.say("voice.several", voice.name(), voice.total(), String.join(", ", people))
            : wording.say("voice", voice.name(), voice.total()));
  }

  private void add(List<Voice.Saying> sayings, List<Block> blocks) {
    boolean labelled = false;
    for (Voice.Saying saying : sayings) {
      if (isIndirect(saying.first()) && !labelled) {
        blocks.add(Block.paragraph(wording.say("indirect")));
        labelled = true;
      }
      add(saying.first(), blocks);
      if (!saying.later().isEmpty()) {
        blocks.add(Block.note(wording.say("first", date(saying.first()))));
      }
      saying.later().forEach(again -> addAgain(again, blocks));
    }
  }

  private void addAgain(Voice.Again again, List<Block> blocks) {
    if (again.isVerbatim()) {
      blocks.add(Block.note(wording.say("again", date(again.quote()))));
      blocks.add(new Block.Note(cite.apply(again.quote().citation())));
    } else {
      add(again.quote(), blocks);
      blocks.add(Block.note(wording.say("changed", differences(again.differences()))));
    }
  }

  private void add(Quote quote, List<Block> blocks) {
    blocks.add(new Block.Quote(RichText.plain(quote.text())));
    blocks.add(Block.note(attribution(quote)));
    blocks.add(new Block.Note(cite.apply(quote.citation())));
  }

  /** "5 Mar 2026 · Mayor Ada Moss · “said”", as printed, with what is not certain said. */
  private String attribution(Quote quote) {
    Quote.Attribution by = quote.by();
    List<String> parts = new ArrayList<>();
    parts.add(date(quote));
    parts.add(by.speaker() == null ? unresolved(by) : speaker(by.speaker(), by));
    if (by.cue() != null) {
      parts.add("“" + by.cue().replaceAll("\\s+", " ") + "”");
    }
    if (by.relay() != null) {
      parts.add(wording.say("relayed", by.relay()));
    }
    if (by.speaker() != null && !isSure(quote)) {
      parts.add(wording.say("unsure"));
    }
    return String.join(" · ", parts);
  }

  private String unresolved(Quote.Attribution by) {
    return by.mention() == null
        ? wording.say("unresolved")
        : wording.say("unresolved.mention", by.mention());
  }

  /** As printed; the name is added where it is not printed there. */
  private static String speaker(String name, Quote.Attribution by) {
    @Nullable String mention = by.mention();
    String printed = mention == null || mention.contains(name) ? name : mention + " (" + name + ")";
    return by.role() == null ? printed : printed + ", " + by.role();
  }

  private String date(Quote quote) {
    @Nullable String published = quote.citation().published();
    return published == null ? wording.say("undated") : wording.date(published);
  }

  /** That nothing is quoted, and how much there is about the person instead. */
  Reply none(Answer.Abstention answer, Conversation conversation, String newest) {
    List<Block> blocks = new ArrayList<>();
    String asked = answer.inquiry().question().text();
    int documents = answer.inquiry().coverage().searched();
    int about = answer.nearest().size();
    blocks.add(Block.paragraph(wording.say("none", name(asked), documents, newest, about)));
    if (about > 0) {
      RichText offer = RichText.plain(wording.say("none.more"));
      blocks.add(new Block.Note(offer, new AnswerButtons(wording, conversation).ofNone()));
    }
    return new Reply(blocks);
  }

  private static String name(String asked) {
    return asked.replaceFirst("^(who|compare) ", "");
  }

  /** Whose words stand in a passage, where that is certain. */
  List<Block> speakers(Excerpt excerpt) {
    Set<String> speakers = new LinkedHashSet<>();
    for (Quote quote : excerpt.quotes()) {
      @Nullable String speaker = quote.by().speaker();
      if (speaker != null && isSure(quote) && !isIndirect(quote)) {
        @Nullable String role = quote.by().role();
        speakers.add(role == null ? speaker : speaker + " (" + role + ")");
      }
    }
    return speakers.isEmpty()
        ? List.of()
        : List.of(Block.note(wording.say("said.by", String.join(", ", speakers))));
  }

  /** All words of others in an excerpt, each with whose they are. */
  List<Block> said(Excerpt excerpt) {
    List<Block> blocks = new ArrayList<>();
    for (Quote quote : excerpt.quotes()) {
      blocks.add(new Block.Quote(RichText.plain(quote.text())));
      blocks.add(Block.note(attribution(quote)));
    }
    return blocks;
  }

  /** What became of a quotation that was looked up. */
  Reply verification(Answer.Verification answer) {
    List<Block> blocks = new ArrayList<>();
    int documents = answer.inquiry().coverage().searched();
    String key =
        switch (answer.verdict()) {
          case Verdict.Exact _ -> "verdict.exact";
          case Verdict.OtherSpeaker _ -> "verdict.other";
          case Verdict.Altered _ -> "verdict.altered";
          case Verdict.Stitched _ -> "verdict.stitched";
          case Verdict.Absent _ -> "verdict.absent";
        };
    blocks.add(Block.paragraph(wording.say(key, documents, answer.passages().size())));
    if (answer.verdict() instanceof Verdict.Altered altered) {
      blocks.add(Block.paragraph(wording.say("changed", differences(altered.differences()))));
    }
    for (Excerpt excerpt : answer.passages()) {
      blocks.add(new Block.Quote(quote(excerpt)));
      excerpt.quotes().stream()
          .filter(answer.quotes()::contains)
          .forEach(quote -> blocks.add(Block.note(attribution(quote))));
      blocks.add(new Block.Note(cite.apply(excerpt.citation())));
    }
    return new Reply(blocks);
  }

  private static RichText quote(Excerpt excerpt) {
    List<RichText.Mark> marks = new ArrayList<>();
    for (Span match : excerpt.matches()) {
      marks.add(new RichText.Mark(RichText.Style.MATCH, match.start(), match.end(), null));
    }
    return new RichText(excerpt.text(), marks);
  }

  /** "“town” became “city”; “new” is left out". */
  private String differences(List<Difference> differences) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < differences.size(); i++) {
      Difference difference = differences.get(i);
      boolean replaced =
          i + 1 < differences.size()
              && difference.op() == Difference.Op.REMOVED
              && differences.get(i + 1).op() == Difference.Op.ADDED;
      switch (difference.op()) {
        case SAME -> {}
        case ADDED -> said.add(wording.say("difference.added", difference.text()));
        case REMOVED ->
            said.add(
                replaced
                    ? wording.say(
                        "difference.replaced", difference.text(), differences.get(++i).text())
                    : wording.say("difference.removed", difference.text()));
      }
    }
    return String.join("; ", said);
  }

  private static boolean isSure(Quote quote) {
    return quote.quotation().confidence() >= QuotationExtractor.SURE;
  }

  private static boolean isIndirect(Quote quote) {
    return quote.quotation().kind() == Quotation.Kind.INDIRECT;
  }
}
