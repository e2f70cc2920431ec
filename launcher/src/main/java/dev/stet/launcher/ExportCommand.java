package dev.stet.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Batch output for programs. */
@Command(name = "export", description = "Writes results in bulk, as lines of JSON.")
final class ExportCommand extends Subcommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  ExportCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "name what to export: " + String.join(", ", spec.subcommands().keySet()));
  }
}
