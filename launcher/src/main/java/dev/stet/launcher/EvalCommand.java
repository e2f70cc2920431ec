package dev.stet.launcher;

import dev.stet.api.AnswerJson;
import dev.stet.api.Json;
import dev.stet.api.QuestionJson;
import dev.stet.dialog.Knowledge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores the answers on a person's own questions. */
@Command(name = "eval", description = "Scores the answers on questions of your own.")
final class EvalCommand extends Subcommand {
  @Parameters(
      paramLabel = "QUESTIONS",
      description = "Lines of {\"id\",\"question\",\"answerable\",\"relevant\",\"evidence\"}.")
  private Path questions = Path.of("");

  @Option(names = "--json", description = "Write the scores and every question as JSON.")
  private boolean json;

  EvalCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    List<QuestionJson> read = Questions.read(questions);
    if (json) {
      List<Grade> grades = grades(read, grade -> {});
      environment().out().println(Json.write(EvalReport.of(grades)));
    } else {
      Scoreboard board = new Scoreboard(environment().out());
      board.heading();
      board.show(grades(read, board::show));
    }
    return DONE;
  }

  /** Grades the answers, and shows each at once: many questions take their time. */
  private List<Grade> grades(List<QuestionJson> read, Consumer<Grade> graded) {
    List<Grade> grades = new ArrayList<>();
    try (Workspace workspace = openUpToDate()) {
      Knowledge knowledge = workspace.knowledge();
      for (QuestionJson question : read) {
        AnswerJson answer = AnswerJson.of(Questions.ask(knowledge, question, Ranking.DEPTH));
        Grade grade = Grade.of(question, answer);
        graded.accept(grade);
        grades.add(grade);
      }
    }
    return grades;
  }
}
