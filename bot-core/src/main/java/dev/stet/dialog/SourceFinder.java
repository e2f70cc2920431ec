package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.quotes.Verdict;
import java.util.function.BiFunction;

/**
 * Finds where something that somebody wrote comes from: the place where the words stand, or, where
 * they stand nowhere, the passages that say something about it.
 */
final class SourceFinder {
  /** Of a longer message the beginning is asked about; it says best what it is about. */
  private static final int ASKED = 1_500;

  private final Knowledge knowledge;
  private final Wording wording;
  private final SpeechHandler speech;
  private final BiFunction<String, Inbound.Message, Reply> ask;

  SourceFinder(
      Knowledge knowledge,
      Wording wording,
      SpeechHandler speech,
      BiFunction<String, Inbound.Message, Reply> ask) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.speech = speech;
    this.ask = ask;
  }

  Reply find(Command.FindSource command, Inbound.Message message) {
    String words = command.words();
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Reply.of(wording.say("source.nothing"));
    }
    return stands(words)
        ? speech.verify(new Command.Verify(words, ""), message)
        : ask.apply(beginning(words), message);
  }

  private boolean stands(String words) {
    Answer answer =
        knowledge
            .answerer()
            .speech()
            .verify(knowledge.question("verify " + beginning(words)), words, null);
    return answer instanceof Answer.Verification it && !(it.verdict() instanceof Verdict.Absent);
  }

  private static String beginning(String words) {
    if (words.length() <= ASKED) {
      return words;
    }
    int blank = words.lastIndexOf(' ', ASKED);
    int end = blank > 0 ? blank : ASKED;
    return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
  }
}
