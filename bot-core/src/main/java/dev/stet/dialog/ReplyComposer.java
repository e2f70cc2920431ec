package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Disagreement;
import dev.stet.answer.Excerpt;
import dev.stet.chat.Button;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.corpus.Header;
import dev.stet.question.Question;
import dev.stet.question.TimeWindow;
import dev.stet.search.Coverage;
import dev.stet.text.Citation;
import dev.stet.text.DocumentId;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts answers into words: the documents' own, and around them as few of ours as possible. */
final class ReplyComposer {
  private final Wording wording;
  private final SourceLinks links;
  private final QuotationComposer quotations;

  ReplyComposer(Wording wording, SourceLinks links) {
    this.wording = wording;
    this.links = links;
    this.quotations = new QuotationComposer(wording, this::cite, this::coverage);
  }

  /**
   * The first thing a person sees of an answer.
   *
   * @param example asked for where a person needs help only: it takes a look at all documents
   */
  Reply compose(Answer answer, int shown, Supplier<String> example) {
    Reply reply =
        switch (answer) {
          case Answer.Passages it -> passages(it, shown);
          case Answer.Quotations it -> quotations.page(it, 0, shown);
          case Answer.Verification it -> quotations.verification(it);
          case Answer.Abstention it -> abstention(it);
          case Answer.Help it -> help(it, example);
        };
    List<Block> blocks = new ArrayList<>(understood(answer.inquiry().question()));
    blocks.addAll(reply.blocks());
    return new Reply(blocks);
  }

  /** The first page; that sources disagree is said before either is believed. */
  private Reply passages(Answer.Passages answer, int shown) {
    List<Block> blocks = new ArrayList<>();
    for (Disagreement each : answer.disagreements()) {
      blocks.add(paragraph(wording.say("disagreement", each.said(), each.otherwise())));
    }
    blocks.addAll(page(answer.passages(), 0, shown, answer).blocks());
    return new Reply(blocks);
  }

  /** How a question was understood, where it does not say so itself. */
  private List<Block> understood(Question question) {
    List<Block> notes = new ArrayList<>();
    if (!question.carried().isEmpty()) {
      notes.add(note(wording.say("carried", String.join(", ", question.carried()))));
    }
    if (question.window() != null) {
      notes.add(note(new WindowWords(wording).of(question.window())));
    }
    return notes;
  }

  /** What a person sees who asks for more. */
  Reply more(Conversation conversation, int to) {
    int from = conversation.shown();
    return conversation.answer() instanceof Answer.Quotations it
        ? quotations.page(it, from, to)
        : page(conversation.excerpts(), from, to, conversation.answer());
  }

  /** A later page of an answer's passages. */
  Reply page(List<Excerpt> excerpts, int from, int to, Answer answer) {
    List<Block> blocks = new ArrayList<>();
    if (answer instanceof Answer.Abstention it && from == 0) {
      boolean about = it.reason() == Answer.Reason.NO_QUOTATION;
      blocks.add(paragraph(wording.say(about ? "nearest.about" : "nearest")));
    }
    for (int i = from; i < Math.min(to, excerpts.size()); i++) {
      Excerpt excerpt = excerpts.get(i);
      blocks.add(new Block.Quote(quote(excerpt)));
      Button context = button("context", "context " + (i + 1), answer);
      blocks.add(new Block.Note(cite(excerpt, excerpts), List.of(context)));
      quotations.speakers(excerpt).forEach(blocks::add);
    }
    Button why = button("why", "why", answer);
    Button good = button("good", "good", answer);
    Button bad = button("bad", "bad", answer);
    if (to < excerpts.size()) {
      blocks.add(note(coverage(answer.inquiry().coverage())));
      String rest = wording.say("more", excerpts.size() - to);
      Button more = button("more", "more", answer);
      blocks.add(new Block.Note(RichText.plain(rest), List.of(more, why, good, bad)));
    } else {
      String coverage = coverage(answer.inquiry().coverage());
      blocks.add(new Block.Note(RichText.plain(coverage), List.of(why, good, bad)));
    }
    return new Reply(blocks);
  }

  private Button button(String label, String command, Answer answer) {
    String action = command + " @" + Conversation.name(answer);
    return new Button.Act(wording.say("button." + label), action);
  }

  /** A passage in its surroundings. */
  Reply context(RichText surroundings, Excerpt excerpt, List<Excerpt> answer) {
    return new Reply(
        List.of(
            paragraph(wording.say("context")),
            new Block.Quote(surroundings),
            new Block.Note(cite(excerpt, answer))));
  }

  private Reply abstention(Answer.Abstention answer) {
    Coverage coverage = answer.inquiry().coverage();
    String newest = coverage.newest() == null ? "" : newest("newest", coverage);
    List<Block> blocks = new ArrayList<>();
    if (answer.reason() == Answer.Reason.NO_QUOTATION) {
      return quotations.none(answer, newest);
    }
    @Nullable TimeWindow window = answer.inquiry().question().window();
    blocks.add(
        paragraph(
            answer.reason() == Answer.Reason.NOTHING_THEN && window != null
                ? wording.say("abstention.then", window.phrase(), coverage.searched(), newest)
                : wording.say("abstention", coverage.searched(), newest)));
    if (!answer.nearest().isEmpty()) {
      Button nearest = button("nearest", "more", answer);
      Button why = button("why", "why", answer);
      String offer = wording.say("abstention.nearest");
      blocks.add(new Block.Note(RichText.plain(offer), List.of(nearest, why)));
    }
    return new Reply(blocks);
  }

  private Reply help(Answer.Help answer, Supplier<String> example) {
    String sentence =
        switch (answer.cause()) {
          case EMPTY -> wording.say("empty", example.get());
          case UNCLEAR -> wording.say("unclear", example.get());
          case TOO_LONG -> wording.say("toolong", answer.inquiry().question().text().length());
        };
    return Reply.of(sentence);
  }

  /** What the bot is and can do. */
  Reply manual(int documents, String example) {
    return new Reply(
        List.of(
            paragraph(wording.say("help", documents)),
            paragraph(wording.say("help.example", example)),
            paragraph(wording.say("help.commands"))));
  }

  private String coverage(Coverage coverage) {
    String newest = coverage.newest() == null ? "" : newest("coverage.newest", coverage);
    return wording.say("coverage", coverage.searched(), coverage.matched(), newest);
  }

  private String newest(String key, Coverage coverage) {
    return wording.say(key, wording.date(String.valueOf(coverage.newest())));
  }

  private static RichText quote(Excerpt excerpt) {
    List<RichText.Mark> marks = new ArrayList<>();
    for (Span match : excerpt.matches()) {
      marks.add(new RichText.Mark(RichText.Style.MATCH, match.start(), match.end(), null));
    }
    return new RichText(excerpt.text(), marks);
  }

  /** One document of a list. */
  RichText list(DocumentId id, Header header) {
    RichText.Builder line = RichText.builder().add(RichText.Style.STRONG, header.title());
    if (header.source() != null) {
      line.add(" · ").add(header.source());
    }
    if (header.published() != null) {
      line.add(" · ").add(wording.date(header.published().iso()));
    }
    return line.add(" · ").add(id.path()).build();
  }

  private RichText cite(Excerpt excerpt, List<Excerpt> answer) {
    RichText.Builder line = line(excerpt.citation(), links.link(excerpt, answer));
    if (!excerpt.copies().isEmpty()) {
      line.add(" · ").add(wording.say("copies", excerpt.copies().size()));
    }
    return line.build();
  }

  private RichText cite(Citation citation) {
    return cite(citation, Optional.empty());
  }

  /** The line under words of a document that says where they stand. */
  RichText cite(Citation citation, Optional<String> link) {
    return line(citation, link).build();
  }

  private RichText.Builder line(Citation citation, Optional<String> link) {
    RichText.Builder line = RichText.builder().add("— ");
    link.or(() -> Optional.ofNullable(citation.url()))
        .ifPresentOrElse(
            url -> line.link(citation.title(), url),
            () -> line.add(RichText.Style.STRONG, citation.title()));
    if (citation.source() != null) {
      line.add(" · ").add(citation.source());
    }
    if (citation.published() != null) {
      line.add(" · ").add(wording.date(citation.published()));
    }
    Integer page = citation.page();
    String place =
        page == null
            ? wording.say("citation.line", citation.line())
            : wording.say("citation.page", page);
    return line.add(" · ").add(citation.passage().document().path()).add(", " + place);
  }

  private static Block paragraph(String words) {
    return new Block.Paragraph(RichText.plain(words));
  }

  private static Block note(String words) {
    return new Block.Note(RichText.plain(words));
  }
}
