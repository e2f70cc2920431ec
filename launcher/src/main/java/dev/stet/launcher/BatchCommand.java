package dev.stet.launcher;

import dev.stet.api.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** A command that writes a file with a JSON object a line. */
abstract class BatchCommand extends Subcommand {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write the lines.")
  private Path out = Path.of("");

  BatchCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  /** Writes a line for each value. */
  int write(List<?> values) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (Object value : values) {
        writer.write(Json.write(value));
        writer.newLine();
      }
    }
    return DONE;
  }
}
