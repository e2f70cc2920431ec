package dev.stet.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of documents and platforms.
 *
 * @param newest documents, the latest publication first; not all of them where there are many
 * @param changes the latest first
 * @param unreadable why each such file cannot be read, by name
 * @param platforms what a person should know of each, by name
 * @param lag for how long the folders have not been read to their end
 */
public record Standing(
    int documents,
    List<Listed> newest,
    List<Changed> changes,
    Map<String, String> unreadable,
    Map<String, String> platforms,
    Duration lag) {

  /**
   * A document of a list.
   *
   * @param published day or moment in ISO 8601
   */
  public record Listed(
      String doc,
      String title,
      @Nullable String source,
      @Nullable String published,
      String language) {}

  /**
   * The last thing that happened to a document.
   *
   * @param title null: it is gone
   * @param since when its present state was first seen; null: it is gone
   */
  public record Changed(String doc, @Nullable String title, @Nullable Instant since) {}
}
