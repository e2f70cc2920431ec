package dev.stet.launcher;

import dev.stet.api.PairJson;
import dev.stet.compare.Figures;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says of pairs of texts whether they give different figures for the same thing. */
@Command(
    name = "differences",
    description = "Says of pairs of texts whether their figures differ, a line each.")
final class ExportDifferencesCommand extends BatchCommand {
  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "Lines of {\"id\",\"a\":{\"text\"},\"b\":{\"text\"}}.")
  private Path pairs = Path.of("");

  ExportDifferencesCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws IOException {
    var read = JsonLines.read(pairs, PairJson.class, "pairs");
    return write(read.stream().map(ExportDifferencesCommand::judge).toList());
  }

  private static PairJson.Judged judge(PairJson pair) {
    Figures other = Figures.of(pair.b().text());
    return pair.judged(Figures.of(pair.a().text()).differFrom(other).isPresent());
  }
}
