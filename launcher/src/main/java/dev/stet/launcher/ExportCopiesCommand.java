package dev.stet.launcher;

import dev.stet.api.ClusterJson;
import dev.stet.compare.Copies;
import dev.stet.compare.Shingles;
import dev.stet.dialog.Knowledge;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** Writes which documents are copies of each other. */
@Command(name = "copies", description = "Writes which documents are copies, a line each.")
final class ExportCopiesCommand extends BatchCommand {
  ExportCopiesCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws IOException {
    try (Workspace workspace = openUpToDate()) {
      Knowledge knowledge = workspace.knowledge();
      Map<DocumentId, Shingles> texts = new TreeMap<>();
      for (DocumentId id : knowledge.visible().keySet()) {
        knowledge
            .document(id)
            .ifPresent(document -> texts.put(id, Shingles.of(document.text().characters())));
      }
      return write(
          Copies.leaders(texts).entrySet().stream()
              .map(copy -> new ClusterJson(copy.getKey().path(), copy.getValue().path()))
              .toList());
    }
  }
}
