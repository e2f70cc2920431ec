package dev.stet.launcher;

import dev.stet.answer.Answer;
import dev.stet.api.QuestionJson;
import dev.stet.dialog.Knowledge;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Scores the answers on a person's own questions. */
@Command(name = "eval", description = "Scores the answers on questions of your own.")
final class EvalCommand extends Subcommand {
  private static final int TOP = 10;

  @Parameters(
      paramLabel = "QUESTIONS",
      description = "Lines of {\"id\",\"question\",\"answerable\",\"relevant\",\"evidence\"}.")
  private Path questions = Path.of("");

  EvalCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    List<QuestionJson> read = Questions.read(questions);
    Scoreboard scores = new Scoreboard();
    PrintStream out = environment().out();
    try (Workspace workspace = openUpToDate()) {
      Knowledge knowledge = workspace.knowledge();
      for (QuestionJson question : read) {
        Answer answer = Questions.ask(knowledge, question, TOP);
        Scoreboard.Verdict verdict = scores.add(question, answer);
        out.printf(
            Locale.ROOT, "%-10s %-16s %s%n", question.id(), verdict.words(), question.question());
      }
    }
    scores.print(out);
    return DONE;
  }
}
