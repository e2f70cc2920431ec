package dev.stet.launcher;

import dev.stet.answer.Answer;
import dev.stet.api.AnswerJson;
import dev.stet.api.Json;
import dev.stet.api.QuestionJson;
import dev.stet.dialog.Knowledge;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers a file of questions. */
@Command(name = "answers", description = "Answers a file of questions, a line each.")
final class ExportAnswersCommand extends Subcommand {
  @Option(
      names = "--questions",
      required = true,
      paramLabel = "FILE",
      description = "Lines of {\"id\",\"question\"}.")
  private Path questions = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the answers.")
  private Path out = Path.of("");

  @Option(
      names = "--top",
      defaultValue = "10",
      paramLabel = "N",
      description = "Most passages of an answer (default: 10).")
  private int top;

  ExportAnswersCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new UsageException("--top needs a number from 1 on, not: " + top);
    }
    var read = Questions.read(questions);
    try (Workspace workspace = openUpToDate();
        BufferedWriter writer = Files.newBufferedWriter(out)) {
      Knowledge knowledge = workspace.knowledge();
      for (QuestionJson question : read) {
        Answer answer = Questions.ask(knowledge, question, top);
        writer.write(Json.write(AnswerJson.of(answer).named(question.id())));
        writer.newLine();
      }
    }
    return DONE;
  }
}
