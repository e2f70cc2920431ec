package dev.stet.text;

/**
 * The name of a document: its path below its corpus root, with forward slashes. Where several roots
 * are indexed together the root's name comes first.
 *
 * @param path for example {@code reuters/2024-03-14.txt}; never empty, never absolute
 */
public record DocumentId(String path) implements Comparable<DocumentId> {
  public DocumentId {
    if (path.isEmpty() || path.startsWith("/")) {
      throw new IllegalArgumentException("[document] not a relative path: '" + path + "'");
    }
  }

  @Override
  public int compareTo(DocumentId other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
