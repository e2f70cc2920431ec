package dev.stet.launcher;

import dev.stet.api.AnswerJson;
import dev.stet.api.Json;
import dev.stet.dialog.Knowledge;
import dev.stet.question.Question;
import dev.stet.question.Speech;
import dev.stet.question.SpeechParser;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who said what. */
@Command(name = "who", description = "Says what somebody said: who \"NAME\" about TOPIC since DAY.")
final class WhoCommand extends Subcommand {
  private static final int QUOTATIONS = 50;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description = "The speaker, then: about TOPIC, since DAY.")
  private List<String> asked = List.of();

  @Option(names = "--json", description = "Write the answer as JSON.")
  private boolean json;

  WhoCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    String words = String.join(" ", asked).strip();
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new UsageException("who needs a name, for example: who \"Ada Moss\" about the pier");
    }
    try (Workspace workspace = openUpToDate()) {
      Knowledge knowledge = workspace.knowledge();
      if (json) {
        Question question = knowledge.question("who " + words);
        Speech.Who who = new SpeechParser(question.asked(), question.zone()).who(words);
        var answer = knowledge.answerer().speech().who(question, who, QUOTATIONS);
        environment().out().println(Json.write(AnswerJson.of(answer)));
      } else {
        new Terminal(environment(), options().clock())
            .converse(knowledge, List.of("/who " + words).iterator());
      }
    }
    return DONE;
  }
}
