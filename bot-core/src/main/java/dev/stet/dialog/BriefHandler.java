package dev.stet.dialog;

import dev.stet.briefing.Commission;
import dev.stet.briefing.Edition;
import dev.stet.briefing.Period;
import dev.stet.briefing.Topics;
import dev.stet.chat.Reply;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what a person wants who asks for a briefing now. */
final class BriefHandler {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?<when>.*?)(?:(?:^|\\s+)about\\s+(?<about>.+))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Knowledge knowledge;
  private final Wording wording;
  private final EditionComposer composer;

  BriefHandler(Knowledge knowledge, Wording wording, ReplyComposer citing) {
    this.knowledge = knowledge;
    this.wording = wording;
    BriefingWords words = new BriefingWords(knowledge.zone());
    this.composer = new EditionComposer(words, citing, knowledge.links());
  }

  Reply brief(Command.Brief command) {
    return commission(command.asked(), knowledge)
        .map(commission -> composer.compose(knowledge.editor().edition(commission)))
        .orElseGet(() -> Reply.of(wording.say("brief.usage")));
  }

  /** What somebody orders by "yesterday about grain"; empty: the time is none. */
  static Optional<Commission> commission(String asked, Knowledge knowledge) {
    Matcher matcher = ASKED.matcher(asked.strip());
    String about =
        matcher.matches() && matcher.group("about") != null ? matcher.group("about") : "";
    String when = matcher.matches() ? matcher.group("when") : asked;
    return Period.of(when, knowledge.clock().instant(), knowledge.zone())
        .map(period -> new Commission(period, Topics.about(about)));
  }

  /** The edition somebody orders so; empty: the time is none. */
  static Optional<Edition> edition(String asked, Knowledge knowledge) {
    return commission(asked, knowledge).map(knowledge.editor()::edition);
  }
}
