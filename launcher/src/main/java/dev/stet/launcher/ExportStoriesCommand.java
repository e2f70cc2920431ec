package dev.stet.launcher;

import dev.stet.api.ClusterJson;
import dev.stet.corpus.Document;
import dev.stet.dialog.Knowledge;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Writes which documents report the same event. */
@Command(
    name = "stories",
    description = "Writes which documents report the same event, a line each.")
final class ExportStoriesCommand extends BatchCommand {
  ExportStoriesCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws IOException {
    try (Workspace workspace = openUpToDate()) {
      Knowledge knowledge = workspace.knowledge();
      List<Document> documents =
          knowledge.visible().keySet().stream()
              .map(knowledge::document)
              .flatMap(Optional::stream)
              .toList();
      return write(
          knowledge.editor().stories(documents).entrySet().stream()
              .map(story -> new ClusterJson(story.getKey().path(), story.getValue().path()))
              .toList());
    }
  }
}
