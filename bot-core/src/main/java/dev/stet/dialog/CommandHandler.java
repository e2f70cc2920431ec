package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Excerpt;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.corpus.Header;
import dev.stet.question.FollowUps;
import dev.stet.question.Question;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does what a person wants. */
final class CommandHandler {
  /** Passages that are kept for "more". */
  private static final int PASSAGES = 12;

  /** Passages that are shown at once. */
  private static final int PAGE = 3;

  private static final int LISTED_SOURCES = 20;

  private final Knowledge knowledge;
  private final Wording wording;
  private final Counters counters;
  private final ReplyComposer composer;
  private final SpeechHandler speech;
  private final BriefHandler briefs;
  private final Conversations conversations;
  private final Consumer<Told> told;

  CommandHandler(Knowledge knowledge, Wording wording, Counters counters) {
    this(knowledge, wording, new Around(counters, new Conversations(), _ -> {}));
  }

  /**
   * A handler for one message.
   *
   * @param knowledge as far as its author may read
   */
  CommandHandler(Knowledge knowledge, Wording wording, Around around) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.counters = around.counters();
    this.conversations = around.conversations();
    this.told = around.told();
    this.composer = new ReplyComposer(wording, knowledge.links());
    this.briefs = new BriefHandler(knowledge, wording, composer);
    this.speech = new SpeechHandler(knowledge, wording, this::ask, this::tell);
  }

  /**
   * What a handler works with besides documents.
   *
   * @param conversations everybody's, so that they can go on where they were
   * @param told hears what was shown
   */
  record Around(Counters counters, Conversations conversations, Consumer<Told> told) {}

  Reply handle(Command command, Inbound.Message message) {
    return switch (command) {
      case Command.Ask ask -> ask(ask.question(), message);
      case Command.Who who -> speech.who(who, message);
      case Command.Compare compare -> speech.compare(compare, message);
      case Command.Verify verify -> speech.verify(verify, message);
      case Command.Brief brief -> briefs.brief(brief);
      case Command.More more -> ifStill(more.answer(), message, () -> more(more, message));
      case Command.Why why -> ifStill(why.answer(), message, () -> why(why, message));
      case Command.Context it -> ifStill(it.answer(), message, () -> context(it, message));
      case Command.FindSource it ->
          new SourceFinder(knowledge, wording, speech, this::ask).find(it, message);
      case Command.Home _ ->
          throw new IllegalArgumentException("[command] not of documents alone: " + command);
      case Command.Sources _ -> sources();
      case Command.Status _ -> status();
      case Command.Help _ -> help();
      case Command.OfBot it ->
          throw new IllegalArgumentException("[command] not of documents: " + it);
      case Command.Unknown unknown -> Reply.of(wording.say("unknown", unknown.name()));
    };
  }

  private Reply ask(String written, Inbound.Message message) {
    long began = System.nanoTime();
    Question asked = knowledge.question(written);
    Question question =
        find(message, null).map(conversation -> after(conversation, asked)).orElse(asked);
    Answer answer = knowledge.answerer().answer(question, PASSAGES);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    counters.answered(message.place().platform(), answer, took);
    return tell(answer, message);
  }

  /** A question as it is meant after what was said before. */
  private Question after(Conversation conversation, Question question) {
    return new FollowUps(name -> knowledge.answerer().speech().knows(question, name))
        .complete(question, conversation.question(), conversation.speaker());
  }

  private Reply tell(Answer answer, Inbound.Message message) {
    boolean picking = message.audience() == Inbound.Audience.PICKING;
    int shown = picking ? Conversation.excerpts(answer).size() : shown(answer);
    conversations.remember(message.place(), message.author(), new Conversation(answer, shown));
    told.accept(new Told(answer, 0, shown));
    return composer.compose(answer, shown, knowledge::example);
  }

  private int shown(Answer answer) {
    return switch (answer) {
      case Answer.Passages it -> answering(it);
      case Answer.Quotations it -> QuotationComposer.firstPage(it);
      case Answer.Verification it -> it.passages().size();
      case Answer.Abstention _, Answer.Help _ -> 0;
    };
  }

  /** How many of the first passages answer by themselves; the rest waits for "more". */
  private int answering(Answer.Passages answer) {
    long answering =
        answer.passages().stream()
            .limit(PAGE)
            .takeWhile(passage -> knowledge.answerer().rule().answers(passage.confidence()))
            .count();
    return Math.max(1 + answer.disagreements().size(), (int) answering);
  }

  private Optional<Conversation> find(Inbound.Message message, @Nullable String answer) {
    return conversations.find(message.place(), message.author(), answer);
  }

  /** What was found then may be gone by now, or closed to them. */
  private Reply ifStill(
      @Nullable String answer, Inbound.Message message, Supplier<Reply> otherwise) {
    boolean stands =
        find(message, answer).map(Conversation::excerpts).stream()
            .flatMap(List::stream)
            .allMatch(this::stands);
    return stands ? otherwise.get() : Reply.of(wording.say("gone"));
  }

  private boolean stands(Excerpt excerpt) {
    Passage passage = excerpt.citation().passage();
    return knowledge
        .document(passage.document())
        .filter(document -> document.revision().equals(passage.revision()))
        .isPresent();
  }

  private Reply more(Command.More command, Inbound.Message message) {
    Optional<Conversation> found = find(message, command.answer());
    if (found.isEmpty() || found.get().shown() >= found.get().length()) {
      return Reply.of(wording.say("more.nothing"));
    }
    Conversation conversation = found.get();
    int from = conversation.shown();
    int to = Math.min(from + PAGE, conversation.length());
    conversations.remember(
        message.place(), message.author(), new Conversation(conversation.answer(), to));
    told.accept(new Told(conversation.answer(), from, to));
    return composer.more(conversation, to);
  }

  private Reply context(Command.Context command, Inbound.Message message) {
    return find(message, command.answer())
        .map(Conversation::excerpts)
        .filter(excerpts -> command.number() >= 1 && command.number() <= excerpts.size())
        .map(excerpts -> around(excerpts.get(command.number() - 1), excerpts))
        .orElseGet(() -> Reply.of(wording.say("context.nothing")));
  }

  private Reply around(Excerpt excerpt, List<Excerpt> answer) {
    return new Surroundings(knowledge)
        .of(excerpt.citation().passage())
        .map(text -> composer.context(text, excerpt, answer))
        .orElseGet(() -> Reply.of(wording.say("context.withdrawn")));
  }

  private Reply why(Command.Why command, Inbound.Message message) {
    return find(message, command.answer())
        .map(conversation ->
            new WhyComposer(wording, knowledge.answerer().rule()).explain(conversation))
        .orElseGet(() -> Reply.of(wording.say("why.nothing")));
  }

  private Reply sources() {
    Map<DocumentId, Header> visible = knowledge.visible();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(RichText.plain(wording.say("sources", visible.size()))));
    knowledge
        .newestFirst()
        .limit(LISTED_SOURCES)
        .map(entry -> new Block.Note(composer.list(entry.getKey(), entry.getValue())))
        .forEach(blocks::add);
    if (visible.size() > LISTED_SOURCES) {
      String rest = wording.say("sources.more", visible.size() - LISTED_SOURCES);
      blocks.add(new Block.Note(RichText.plain(rest)));
    }
    return new Reply(blocks);
  }

  private Reply status() {
    String newest =
        knowledge
            .newestFirst()
            .findFirst()
            .map(entry -> entry.getValue().published())
            .map(published -> wording.say("coverage.newest", wording.date(published.iso())))
            .orElse("");
    int documents = knowledge.visible().size();
    if (!knowledge.reads().isEverything()) {
      return Reply.of(wording.say("status.readable", documents, newest));
    }
    int unreadable = knowledge.revisions().unreadable().size();
    return Reply.of(wording.say("status", documents, unreadable, newest));
  }

  private Reply help() {
    return composer.manual(knowledge.visible().size(), knowledge.example());
  }
}
