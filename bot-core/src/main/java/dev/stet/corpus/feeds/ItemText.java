package dev.stet.corpus.feeds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item as the characters of a document: front matter and text. */
final class ItemText {
  private final StringBuilder out = new StringBuilder("---\n");

  private ItemText() {}

  /**
   * The characters.
   *
   * @param source what the feed is called
   * @param page what the item's page says of itself, by the names of front matter: it counts where
   *     the feed says nothing
   */
  static String of(FeedItem item, String source, Map<String, String> page) {
    ItemText text = new ItemText();
    text.field("title", item.title());
    text.field("source", source);
    text.field("author", item.author() == null ? page.get("author") : item.author());
    text.field("url", item.link());
    text.field(
        "published",
        item.published() == null ? page.get("published") : item.published().toString());
    String told = item.text().isBlank() ? item.title() : item.text().strip();
    return text.out.append("---\n").append(told).append('\n').toString();
  }

  private void field(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      out.append(name).append(": \"");
      value.strip().codePoints().forEach(this::put);
      out.append("\"\n");
    }
  }

  /** As YAML writes it between double quotes; what cannot be shown is written by its number. */
  private void put(int character) {
    boolean plain =
        character == ' '
            || (character < 0x7F && character > ' ' && character != '"' && character != '\\')
            || Character.isLetterOrDigit(character);
    if (plain) {
      out.appendCodePoint(character);
    } else if (Character.getType(character) == Character.SURROGATE) {
      out.append('\uFFFD');
    } else if (character > 0xFFFF) {
      out.append("\\U%08X".formatted(character));
    } else {
      out.append("\\u%04X".formatted(character));
    }
  }
}
