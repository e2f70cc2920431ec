package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Excerpt;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what a person wants. */
final class CommandHandler {
  /** Passages that are kept for "more". */
  private static final int PASSAGES = 12;

  /** Passages that are shown at first. */
  private static final int PAGE = 3;

  private static final int LISTED_SOURCES = 20;

  private final Knowledge knowledge;
  private final Wording wording;
  private final ReplyComposer composer;
  private final SpeechHandler speech;
  private final Around around;

  /**
   * A handler for one message.
   *
   * @param knowledge as far as its author may read
   */
  CommandHandler(Knowledge knowledge, Wording wording, Around around) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.around = around;
    this.composer = new ReplyComposer(wording, knowledge.links());
    this.speech = new SpeechHandler(knowledge, wording, this::ask, this::tell);
  }

  /**
   * What a handler works with besides documents.
   *
   * @param conversations everybody's, so that they can go on where they were
   * @param recall finds the one that a message goes on with
   * @param told hears what was shown
   */
  record Around(
      Counters counters, Conversations conversations, Recall recall, Consumer<Told> told) {
    /** For what is asked once more, of which nobody is to hear. */
    static Around apart(Conversations conversations) {
      Recall recall =
          new Recall(conversations, new NoLog(), (_, _) -> Optional.empty(), place -> place);
      return new Around(Counters.none(), conversations, recall, _ -> {});
    }
  }

  Reply handle(Command command, Inbound.Message message) {
    return switch (command) {
      case Command.Ask ask -> ask(ask.question(), message);
      case Command.Who who -> speech.who(who, message);
      case Command.Compare compare -> speech.compare(compare, message);
      case Command.Verify verify -> speech.verify(verify, message);
      case Command.Brief it ->
          throw new IllegalArgumentException("[command] is for the briefing room: " + it);
      case Command.More it ->
          ofAnswer(it.answer(), message, "more.nothing", talk -> page(talk, talk.shown(), message));
      case Command.Page it ->
          ofAnswer(it.answer(), message, "more.nothing", talk -> page(it.from(), talk, message));
      case Command.Why it -> ofAnswer(it.answer(), message, "why.nothing", this::why);
      case Command.Context it ->
          ofAnswer(it.answer(), message, "context.nothing", talk -> context(talk, it.number() - 1));
      case Command.Said it ->
          ofAnswer(it.answer(), message, "context.nothing", talk -> said(talk, it.number() - 1));
      case Command.FindSource it ->
          new SourceFinder(knowledge, wording, speech, this::ask).find(it, message);
      case Command.Home _ ->
          throw new IllegalArgumentException("[command] not of documents alone: " + command);
      case Command.Sources _ -> sources();
      case Command.Status _ -> status();
      case Command.Help _ -> help(message);
      case Command.OfBot it ->
          throw new IllegalArgumentException("[command] not of documents: " + it);
      case Command.Unknown unknown -> Reply.of(wording.say("unknown", unknown.name()));
    };
  }

  private Reply ask(String written, Inbound.Message message) {
    long began = System.nanoTime();
    Question asked = knowledge.question(written);
    Optional<Conversation> before = around.recall().find(message, null);
    Question question = before.map(conversation -> after(conversation, asked)).orElse(asked);
    Answer answer = knowledge.answerer().answer(question, PASSAGES);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    around.counters().answered(message.place().platform(), answer, took);
    boolean carries = !question.carried().isEmpty();
    return tell(answer, message, carries ? before.map(Conversation::name).orElse("") : "");
  }

  /** A question as it is meant after what was said before. */
  private Question after(Conversation conversation, Question question) {
    return new FollowUps(name -> knowledge.answerer().speech().knows(question, name))
        .complete(question, conversation.question(), conversation.speaker());
  }

  private Reply tell(Answer answer, Inbound.Message message) {
    return tell(answer, message, "");
  }

  /**
   * Shows the first page.
   *
   * @param after the name of the answer that completed the question; empty: it stood alone
   */
  private Reply tell(Answer answer, Inbound.Message message, String after) {
    boolean picking =
        message.audience() == Inbound.Audience.PICKING && !(answer instanceof Answer.Abstention);
    int shown = picking ? Conversation.excerpts(answer).size() : shown(answer);
    Conversation conversation = new Conversation(answer, shown);
    around.conversations().remember(message.place(), message.author(), conversation);
    around.told().accept(new Told(conversation, after, 0, shown));
    return picking && shown > 0 ? composer.picks(conversation) : first(conversation, message);
  }

  /** An answer as it was first told. */
  private Reply first(Conversation conversation, Inbound.Message message) {
    Reply reply = composer.compose(conversation, knowledge::example);
    return conversation.first() == 0 ? reply : offered(reply, message, 0, conversation);
  }

  private Reply offered(Reply page, Inbound.Message message, int from, Conversation conversation) {
    String what = "page " + from + " @" + conversation.name();
    return Shares.offered(page, message, wording, what);
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

  /**
   * Goes on with an answer, if it still may be shown.
   *
   * @param answer its name; null: the last one
   * @param nothing what is said where there is none
   */
  private Reply ofAnswer(
      @Nullable String answer,
      Inbound.Message message,
      String nothing,
      Function<Conversation, Reply> reply) {
    Optional<Conversation> found = around.recall().find(message, answer);
    if (found.isEmpty()) {
      return Reply.of(wording.say(answer == null ? nothing : "expired"));
    }
    return found.get().excerpts().stream().allMatch(this::stands)
        ? reply.apply(found.get())
        : Reply.of(wording.say("gone"));
  }

  /** What was found then may be gone by now, or closed to them. */
  private boolean stands(Excerpt excerpt) {
    Passage passage = excerpt.citation().passage();
    return knowledge
        .document(passage.document())
        .filter(document -> document.revision().equals(passage.revision()))
        .isPresent();
  }

  /** The page that begins with an excerpt, by its number; 0: the first one as it was told. */
  private Reply page(int number, Conversation conversation, Inbound.Message message) {
    if (number > 0) {
      return page(conversation, number - 1, message);
    }
    if (conversation.first() > 0) {
      around.told().accept(new Told(conversation, "", 0, conversation.first()));
    }
    return first(conversation, message);
  }

  private Reply page(Conversation conversation, int from, Inbound.Message message) {
    if (from >= conversation.length()) {
      return Reply.of(wording.say("more.nothing"));
    }
    int to = Math.min(from + conversation.step(), conversation.length());
    Conversation seen = conversation.seen(to);
    around.conversations().remember(message.place(), message.author(), seen);
    around.told().accept(new Told(seen, "", from, to));
    return offered(composer.page(seen, from, to), message, from + 1, seen);
  }

  private Reply context(Conversation conversation, int index) {
    List<Excerpt> excerpts = conversation.excerpts();
    if (index < 0 || index >= excerpts.size()) {
      return Reply.of(wording.say("context.nothing"));
    }
    return new Surroundings(knowledge)
        .of(excerpts.get(index).citation().passage())
        .map(text -> composer.context(text, conversation, index))
        .orElseGet(() -> Reply.of(wording.say("context.withdrawn")));
  }

  private Reply said(Conversation conversation, int index) {
    return index < 0 || index >= conversation.excerpts().size()
        ? Reply.of(wording.say("context.nothing"))
        : composer.said(conversation, index);
  }

  private Reply why(Conversation conversation) {
    return new WhyComposer(wording, knowledge.answerer().rule()).explain(conversation);
  }

  private Reply sources() {
    List<Map.Entry<DocumentId, Header>> documents = knowledge.newestFirst();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(wording.say("sources", documents.size())));
    blocks.addAll(composer.list(documents, LISTED_SOURCES));
    if (documents.size() > LISTED_SOURCES) {
      blocks.add(Block.note(wording.say("sources.more", documents.size() - LISTED_SOURCES)));
    }
    return new Reply(blocks);
  }

  private Reply status() {
    List<Map.Entry<DocumentId, Header>> documents = knowledge.newestFirst();
    if (!knowledge.reads().isEverything()) {
      return Reply.of(composer.readable(documents));
    }
    int unreadable = knowledge.revisions().unreadable().size();
    return Reply.of(
        wording.say("status", documents.size(), unreadable, composer.newest(documents)));
  }

  /** Whoever gave a command may not know where they cannot. */
  private Reply help(Inbound.Message message) {
    Reply manual = composer.manual(knowledge.newestFirst());
    return message.audience() == Inbound.Audience.ASIDE
        ? Notices.followed(manual, wording.say("help.aside"))
        : manual;
  }
}
