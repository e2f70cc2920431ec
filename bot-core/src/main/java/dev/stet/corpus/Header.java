package dev.stet.corpus;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a document besides its text. None of it is part of the text.
 *
 * @param title never blank: the document's own, else its first heading, else its first words
 * @param source who published it, for example an outlet; null: unknown
 * @param author null: unknown
 * @param url where it stands on the web; null: unknown
 * @param published null: undated
 * @param language ISO 639-1 code, or {@code und} where no rule knows it
 */
public record Header(
    String title,
    @Nullable String source,
    @Nullable String author,
    @Nullable String url,
    @Nullable Published published,
    String language,
    Access access) {
  public Header {
    if (title.isBlank()) {
      throw new IllegalArgumentException("[header] a document needs a title");
    }
  }
}
