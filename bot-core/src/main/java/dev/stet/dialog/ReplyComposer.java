package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Disagreement;
import dev.stet.answer.Excerpt;
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
import java.util.Map;
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
  Reply compose(Conversation conversation, Supplier<String> example) {
    Answer answer = conversation.answer();
    Reply reply =
        switch (answer) {
          case Answer.Passages it -> passages(it, conversation);
          case Answer.Quotations it -> quotations.page(it, conversation, 0, conversation.first());
          case Answer.Verification it -> quotations.verification(it);
          case Answer.Abstention it -> abstention(it, conversation);
          case Answer.Help it -> help(it, example);
        };
    List<Block> blocks = new ArrayList<>(understood(answer.inquiry().question()));
    blocks.addAll(reply.blocks());
    return new Reply(blocks);
  }

  /** The first page; that sources disagree is said before either is believed. */
  private Reply passages(Answer.Passages answer, Conversation conversation) {
    List<Block> blocks = new ArrayList<>();
    for (Disagreement each : answer.disagreements()) {
      blocks.add(Block.paragraph(wording.say("disagreement", each.said(), each.otherwise())));
    }
    blocks.addAll(excerpts(conversation, 0, conversation.first()).blocks());
    return new Reply(blocks);
  }

  /** How a question was understood, where it does not say so itself. */
  private List<Block> understood(Question question) {
    List<Block> notes = new ArrayList<>();
    if (!question.carried().isEmpty()) {
      notes.add(Block.note(wording.say("carried", String.join(", ", question.carried()))));
    }
    if (question.window() != null) {
      notes.add(Block.note(new WindowWords(wording).of(question.window())));
    }
    return notes;
  }

  /**
   * Each excerpt with its source and nothing else, for somebody who posts one of them elsewhere.
   */
  Reply picks(Conversation conversation) {
    List<Excerpt> excerpts = conversation.excerpts();
    List<Block> blocks = new ArrayList<>();
    for (Excerpt excerpt : excerpts) {
      blocks.add(new Block.Quote(quote(excerpt)));
      blocks.add(new Block.Note(cite(excerpt, link(excerpt, excerpts))));
    }
    return new Reply(blocks);
  }

  /** A later page of an answer. */
  Reply page(Conversation conversation, int from, int to) {
    return conversation.answer() instanceof Answer.Quotations it
        ? quotations.page(it, conversation, from, to)
        : excerpts(conversation, from, to);
  }

  private Reply excerpts(Conversation conversation, int from, int to) {
    List<Excerpt> excerpts = conversation.excerpts();
    AnswerButtons buttons = new AnswerButtons(wording, conversation);
    List<Block> blocks = new ArrayList<>();
    if (conversation.answer() instanceof Answer.Abstention it) {
      boolean about = it.reason() == Answer.Reason.NO_QUOTATION;
      blocks.add(Block.paragraph(wording.say(about ? "nearest.about" : "nearest")));
    }
    for (int i = from; i < Math.min(to, excerpts.size()); i++) {
      Excerpt excerpt = excerpts.get(i);
      Optional<String> link = link(excerpt, excerpts);
      blocks.add(new Block.Quote(quote(excerpt)));
      blocks.add(
          new Block.Note(
              cite(excerpt, link),
              buttons.ofExcerpt(i, Math.min(to, excerpts.size()) - from == 1, link)));
      quotations.speakers(excerpt).forEach(blocks::add);
    }
    String coverage = coverage(conversation.answer().inquiry().coverage());
    if (to < excerpts.size()) {
      blocks.add(Block.note(coverage));
    }
    String last = to < excerpts.size() ? wording.say("more", excerpts.size() - to) : coverage;
    blocks.add(new Block.Note(RichText.plain(last), buttons.ofPage(from, to)));
    return new Reply(blocks);
  }

  /** An excerpt of an answer in its surroundings. */
  Reply context(RichText surroundings, Conversation conversation, int index) {
    return new Reply(
        List.of(
            Block.paragraph(wording.say("context")),
            new Block.Quote(surroundings),
            closer(conversation, index)));
  }

  /** Whose words stand in an excerpt of an answer. */
  Reply said(Conversation conversation, int index) {
    List<Block> blocks = new ArrayList<>(quotations.said(conversation.excerpts().get(index)));
    blocks.add(closer(conversation, index));
    return new Reply(blocks);
  }

  /** The source of an excerpt at which somebody takes a closer look. */
  private Block closer(Conversation conversation, int index) {
    Excerpt excerpt = conversation.excerpts().get(index);
    RichText source = cite(excerpt, link(excerpt, conversation.excerpts()));
    return new Block.Note(source, new AnswerButtons(wording, conversation).back(index));
  }

  private Reply abstention(Answer.Abstention answer, Conversation conversation) {
    Coverage coverage = answer.inquiry().coverage();
    String newest = coverage.newest() == null ? "" : newest("newest", coverage);
    List<Block> blocks = new ArrayList<>();
    if (answer.reason() == Answer.Reason.NO_QUOTATION) {
      return quotations.none(answer, conversation, newest);
    }
    @Nullable TimeWindow window = answer.inquiry().question().window();
    blocks.add(
        Block.paragraph(
            answer.reason() == Answer.Reason.NOTHING_THEN && window != null
                ? wording.say("abstention.then", window.phrase(), coverage.searched(), newest)
                : wording.say("abstention", coverage.searched(), newest)));
    if (!answer.nearest().isEmpty()) {
      RichText offer = RichText.plain(wording.say("abstention.nearest"));
      blocks.add(new Block.Note(offer, new AnswerButtons(wording, conversation).ofNone()));
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
  Reply manual(List<Map.Entry<DocumentId, Header>> newestFirst) {
    return new Reply(
        List.of(
            Block.paragraph(wording.say("help", newestFirst.size())),
            Block.paragraph(wording.say("help.example", Knowledge.example(newestFirst))),
            Block.paragraph(wording.say("help.commands", String.join(", ", Wording.LANGUAGES)))));
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

  /** How much there is to read, and how new it is. */
  String readable(List<Map.Entry<DocumentId, Header>> newestFirst) {
    return wording.say("status.readable", newestFirst.size(), newest(newestFirst));
  }

  /** How new the newest document is; empty: it is undated, or there is none. */
  String newest(List<Map.Entry<DocumentId, Header>> newestFirst) {
    return newestFirst.stream()
        .findFirst()
        .map(entry -> entry.getValue().published())
        .map(published -> wording.say("coverage.newest", wording.date(published.iso())))
        .orElse("");
  }

  /** The first so many documents, a line each. */
  List<Block> list(List<Map.Entry<DocumentId, Header>> newestFirst, int most) {
    return newestFirst.stream()
        .limit(most)
        .<Block>map(entry -> new Block.Note(list(entry.getKey(), entry.getValue())))
        .toList();
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

  private Optional<String> link(Excerpt excerpt, List<Excerpt> answer) {
    return links.link(excerpt, answer).or(() -> Optional.ofNullable(excerpt.citation().url()));
  }

  private RichText cite(Excerpt excerpt, Optional<String> link) {
    RichText.Builder line = line(excerpt.citation(), link);
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
}
