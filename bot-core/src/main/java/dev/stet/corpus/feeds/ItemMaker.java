package dev.stet.corpus.feeds;

import dev.stet.corpus.formats.WebText;
import dev.stet.text.Revision;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes items of what feeds say, with the markup read and the links made whole. */
final class ItemMaker {
  private static final int LONGEST_TITLE = 300;

  private final URI base;
  private final UnaryOperator<@Nullable Instant> plausible;

  /**
   * A maker.
   *
   * @param base what links are relative to
   */
  ItemMaker(URI base, UnaryOperator<@Nullable Instant> plausible) {
    this.base = base;
    this.plausible = plausible;
  }

  /**
   * What a feed says of an item.
   *
   * @param id null: it names none
   * @param dates the first that can be is taken
   * @param texts the longest is taken
   */
  record Said(
      @Nullable String id,
      String title,
      @Nullable String author,
      @Nullable String link,
      List<Instant> dates,
      List<Markup> texts) {}

  /** Characters, and whether they are HTML. */
  record Markup(String characters, boolean html) {
    String text() {
      return html ? WebText.ofFragment(characters) : characters.strip();
    }
  }

  FeedItem item(Said said) {
    String title = shortened(WebText.line(said.title()));
    @Nullable String link = Links.absolute(base, said.link()).orElse(null);
    String text =
        said.texts().stream()
            .map(Markup::text)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    @Nullable Instant published =
        said.dates().stream().map(plausible).filter(Objects::nonNull).findFirst().orElse(null);
    @Nullable String author = said.author() == null ? null : WebText.line(said.author());
    String id = said.id() == null || said.id().isBlank() ? fallback(link, title, text) : said.id();
    return new FeedItem(
        Links.plain(id),
        title,
        author == null || author.isEmpty() ? null : shortened(author),
        link,
        published,
        text);
  }

  private static String fallback(@Nullable String link, String title, String text) {
    return link != null ? link : Revision.of(title.isEmpty() ? text : title).hash();
  }

  private static String shortened(String line) {
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 1)) ? 1 : 0;
    return line.substring(0, LONGEST_TITLE - end) + "…";
  }
}
