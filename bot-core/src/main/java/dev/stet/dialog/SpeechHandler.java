package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.SpeechAnswerer;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.question.Question;
import dev.stet.question.Speech;
import dev.stet.question.SpeechParser;
import java.util.function.BiFunction;

/** Does what a person wants to know about who said what. */
final class SpeechHandler {
  private static final int QUOTATIONS = 50;

  /** Two lists are read side by side: each must be short. */
  private static final int COMPARED = 5;

  private final Knowledge knowledge;
  private final Wording wording;
  private final BiFunction<String, Inbound.Message, Reply> ask;
  private final BiFunction<Answer, Inbound.Message, Reply> tell;

  /**
   * A handler.
   *
   * @param ask takes what only looks like a command as the question it is
   * @param tell puts an answer into words
   */
  SpeechHandler(
      Knowledge knowledge,
      Wording wording,
      BiFunction<String, Inbound.Message, Reply> ask,
      BiFunction<Answer, Inbound.Message, Reply> tell) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.ask = ask;
    this.tell = tell;
  }

  Reply who(Command.Who command, Inbound.Message message) {
    Question question = knowledge.question(("who " + command.asked()).strip());
    Speech.Who who = parser(question).who(command.asked());
    if (who.name().isEmpty()) {
      return Reply.of(wording.say("who.usage"));
    }
    if (!command.question().isEmpty() && isQuestion(question, who)) {
      return ask.apply(command.question(), message);
    }
    return tell.apply(speech().who(question, who, QUOTATIONS), message);
  }

  /** "who won" asks, "who Moss" looks up: a name is known, or written like one. */
  private boolean isQuestion(Question question, Speech.Who who) {
    boolean named = Character.isUpperCase(who.name().codePointAt(0));
    return parser(question).question(question.text()).isPresent()
        || !(named || speech().knows(question, who.name()));
  }

  Reply compare(Command.Compare command, Inbound.Message message) {
    Question question = knowledge.question(("compare " + command.asked()).strip());
    return parser(question)
        .compare(command.asked())
        .map(pair -> tell.apply(speech().compare(question, pair, COMPARED), message))
        .orElseGet(() ->
            command.question().isEmpty()
                ? Reply.of(wording.say("compare.usage"))
                : ask.apply(command.question(), message));
  }

  Reply verify(Command.Verify command, Inbound.Message message) {
    Question question = knowledge.question(("verify " + command.quote()).strip());
    if (command.quote().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Reply.of(wording.say("verify.usage"));
    }
    String by = command.by();
    return tell.apply(
        speech().verify(question, command.quote(), by.isEmpty() ? null : by), message);
  }

  private SpeechAnswerer speech() {
    return knowledge.answerer().speech();
  }

  private static SpeechParser parser(Question question) {
    return new SpeechParser(question.asked(), question.zone());
  }
}
