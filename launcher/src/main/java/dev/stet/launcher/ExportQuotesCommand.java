package dev.stet.launcher;

import dev.stet.api.Json;
import dev.stet.api.QuotesJson;
import dev.stet.dialog.Knowledge;
import dev.stet.text.DocumentId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the quotations of all documents. */
@Command(name = "quotes", description = "Writes the quotations of every document, a line each.")
final class ExportQuotesCommand extends Subcommand {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the quotations.")
  private Path out = Path.of("");

  ExportQuotesCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws IOException {
    try (Workspace workspace = openUpToDate();
        BufferedWriter writer = Files.newBufferedWriter(out)) {
      Knowledge knowledge = workspace.knowledge();
      for (DocumentId id : knowledge.visible().keySet()) {
        var quotes = knowledge.answerer().speech().quotes(id);
        writer.write(Json.write(QuotesJson.of(id.path(), quotes)));
        writer.newLine();
      }
    }
    return DONE;
  }
}
