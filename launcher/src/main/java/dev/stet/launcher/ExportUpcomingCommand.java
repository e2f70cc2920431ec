package dev.stet.launcher;

import dev.stet.api.UpcomingJson;
import dev.stet.briefing.Foresight;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says of sentences whether they announce something for a day to come. */
@Command(
    name = "upcoming",
    description = "Says of sentences whether they announce something to come, a line each.")
final class ExportUpcomingCommand extends BatchCommand {
  private static final int DAY = "2026-03-16".length();

  @Option(
      names = "--sentences",
      required = true,
      paramLabel = "FILE",
      description = "Lines of {\"id\",\"text\",\"published\"}.")
  private Path sentences = Path.of("");

  ExportUpcomingCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws IOException {
    var read = JsonLines.read(sentences, UpcomingJson.Sentence.class, "sentences");
    return write(read.stream().map(ExportUpcomingCommand::judge).toList());
  }

  private static UpcomingJson judge(UpcomingJson.Sentence sentence) {
    String published = sentence.published();
    try {
      LocalDate day = LocalDate.parse(published.substring(0, Math.min(DAY, published.length())));
      return UpcomingJson.of(sentence.id(), Foresight.of(sentence.text(), day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "[sentences] " + sentence.id() + ": published is not a day: " + published, e);
    }
  }
}
