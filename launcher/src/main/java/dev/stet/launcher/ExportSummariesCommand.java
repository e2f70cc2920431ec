package dev.stet.launcher;

import dev.stet.api.SummaryJson;
import dev.stet.corpus.Document;
import dev.stet.dialog.Knowledge;
import dev.stet.text.DocumentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Picks the sentences that tell what several documents report. */
@Command(
    name = "summaries",
    description = "Picks the sentences that tell what documents report, a line for each item.")
final class ExportSummariesCommand extends BatchCommand {
  @Option(
      names = "--items",
      required = true,
      paramLabel = "FILE",
      description = "Lines of {\"id\",\"docs\":[…]}.")
  private Path items = Path.of("");

  @Option(
      names = "--sentences",
      defaultValue = "2",
      paramLabel = "N",
      description = "Most sentences of an item (default: 2).")
  private int sentences;

  ExportSummariesCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws IOException {
    if (sentences < 1) {
      throw new UsageException("--sentences needs a number from 1 on, not: " + sentences);
    }
    var wanted = JsonLines.read(items, SummaryJson.Wanted.class, "items");
    try (Workspace workspace = openUpToDate()) {
      Knowledge knowledge = workspace.knowledge();
      SortedMap<String, DocumentId> names = new TreeMap<>();
      for (DocumentId id : knowledge.visible().keySet()) {
        names.putIfAbsent(id.path().replaceFirst("\\.[^./]+$", ""), id);
        names.put(id.path(), id);
      }
      return write(wanted.stream().map(item -> summarise(item, knowledge, names)).toList());
    }
  }

  private SummaryJson summarise(
      SummaryJson.Wanted item, Knowledge knowledge, SortedMap<String, DocumentId> names) {
    List<Document> documents =
        item.docs().stream()
            .flatMap(doc -> Optional.ofNullable(names.get(doc)).stream())
            .distinct()
            .flatMap(id -> knowledge.document(id).stream())
            .toList();
    return SummaryJson.of(item.id(), knowledge.editor().summary(documents, sentences));
  }
}
