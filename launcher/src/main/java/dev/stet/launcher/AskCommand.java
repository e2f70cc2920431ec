package dev.stet.launcher;

import dev.stet.answer.Answer;
import dev.stet.api.AnswerJson;
import dev.stet.api.Json;
import dev.stet.dialog.Knowledge;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One answer in the terminal. */
@Command(name = "ask", description = "Answers one question.")
final class AskCommand extends Subcommand {
  private static final int PASSAGES = 10;

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question.")
  private List<String> question = List.of();

  @Option(names = "--json", description = "Write the answer as JSON.")
  private boolean json;

  AskCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    String asked = String.join(" ", question);
    try (Workspace workspace = openUpToDate()) {
      if (json) {
        Knowledge knowledge = workspace.knowledge();
        Answer answer = knowledge.answerer().answer(knowledge.question(asked), PASSAGES);
        environment().out().println(Json.write(AnswerJson.of(answer)));
      } else {
        Terminal terminal = new Terminal(environment(), options().clock());
        terminal.converse(workspace.knowledge(), List.of(asked).iterator());
      }
    }
    return DONE;
  }
}
