package dev.stet.launcher;

import dev.stet.corpus.Corpus;
import dev.stet.text.Revision;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The folder in which the index and the memory of one corpus lie. A home holds one for each set of
 * folders that was ever indexed from it.
 */
record Home(Path folder) {
  private static final int KEY = 12;

  static Home of(Path home, Corpus corpus) {
    String folders =
        corpus.folders().stream().map(Path::toString).sorted().collect(Collectors.joining("\n"));
    String name = corpus.folders().getFirst().getFileName().toString();
    String key = Revision.of(folders).hash().substring(0, KEY);
    return new Home(home.resolve("corpora").resolve(name + "-" + key));
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path revisions() {
    return folder.resolve("revisions.db");
  }

  /** What the dialogs remember. */
  Path dialogs() {
    return folder.resolve("dialog.db");
  }

  /** What feeds brought: a folder of documents. */
  Path feeds() {
    return folder.resolve("feeds");
  }

  /** What is remembered of feeds. */
  Path feedMemory() {
    return folder.resolve("feeds.db");
  }

  /** Who waits for what. */
  Path watches() {
    return folder.resolve("watches.db");
  }

  Path index() {
    return folder.resolve("index");
  }
}
