package dev.stet.launcher;

import dev.stet.launcher.Progress.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the index up to date and says what happened. */
@Command(name = "index", description = "Brings the index up to date.")
final class IndexCommand extends Subcommand {
  @Option(names = "--rebuild", description = "Read every file again and make the index anew.")
  private boolean rebuild;

  IndexCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.openToWrite(environment(), options())) {
      if (rebuild) {
        workspace.forget();
      }
      Progress progress = new Progress(environment());
      workspace.update(progress);
      environment()
          .out()
          .printf(
              "%d added, %d revised, %d withdrawn, %d unreadable; %d documents%n",
              progress.count(Kind.ADDED),
              progress.count(Kind.REVISED),
              progress.count(Kind.WITHDRAWN),
              progress.count(Kind.UNREADABLE),
              workspace.revisions().headers().size());
      workspace
          .revisions()
          .unreadable()
          .forEach((id, reason) ->
              environment().out().println("unreadable: " + OneLine.of(id.path()) + " " + reason));
    }
    return DONE;
  }
}
