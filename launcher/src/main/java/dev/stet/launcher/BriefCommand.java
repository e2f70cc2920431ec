package dev.stet.launcher;

import dev.stet.api.EditionJson;
import dev.stet.api.Json;
import dev.stet.dialog.Knowledge;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A briefing in the terminal. */
@Command(
    name = "brief",
    description = "Tells what is new: brief [today | yesterday | last week | …] [about TOPIC].")
final class BriefCommand extends Subcommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "WHEN",
      description =
          "today, yesterday, \"last week\", \"past week\", \"last 3 days\", \"since Monday\","
              + " 2026-03-02..2026-03-08 (default: the last 24 hours); then: about TOPIC.")
  private List<String> asked = List.of();

  @Option(names = "--json", description = "Write the edition as JSON.")
  private boolean json;

  BriefCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    String words = String.join(" ", asked).strip();
    try (Workspace workspace = openUpToDate()) {
      Knowledge knowledge = workspace.knowledge();
      if (json) {
        EditionJson edition =
            knowledge
                .edition(words)
                .map(it -> EditionJson.of(it, knowledge.links()))
                .orElseThrow(() -> new UsageException("brief needs a time, not: " + words));
        environment().out().println(Json.write(edition));
      } else {
        new Terminal(environment(), options().clock())
            .converse(knowledge, List.of("/brief " + words).iterator());
      }
    }
    return DONE;
  }
}
