package dev.stet.corpus.feeds;

import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.stet.corpus.formats.WebText;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. What declares entities of its own is refused: it may point anywhere. */
final class XmlFeedReader {
  /** What a whole generation of feeds declares as it was told to; it is not looked at. */
  private static final Pattern NETSCAPE =
      Pattern.compile(
          "\\A(\\s*(?:<\\?xml[^>]*>\\s*)?)<!DOCTYPE\\s+rss\\s+PUBLIC\\s+"
              + "\"-//Netscape Communications//DTD RSS [0-9.]+//EN\"\\s+\"[^\"<>]*\"\\s*>");

  private final ItemMaker maker;

  XmlFeedReader(ItemMaker maker) {
    this.maker = maker;
  }

  ParsedFeed read(String xml) throws NoFeedException {
    try {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      input.setXmlHealerOn(true);
      input.setPreserveWireFeed(true);
      SyndFeed feed = input.build(new StringReader(plain(xml)));
      String title = WebText.line(Objects.requireNonNullElse(feed.getTitle(), ""));
      return new ParsedFeed(title, feed.getEntries().stream().map(this::item).toList());
    } catch (FeedException | RuntimeException | StackOverflowError e) {
      // Its parsers throw what they like at what is no feed.
      throw new NoFeedException("is not a feed that can be read");
    }
  }

  private static String plain(String xml) {
    return FeedDates.mended(NETSCAPE.matcher(xml).replaceFirst("$1"));
  }

  private FeedItem item(SyndEntry entry) {
    @Nullable SyndContent titled = entry.getTitleEx();
    String title = titled == null ? "" : Objects.requireNonNullElse(titled.getValue(), "");
    boolean plain = titled != null && "text".equals(titled.getType()) && title.indexOf('&') < 0;
    return maker.item(
        new ItemMaker.Said(
            entry.getUri(),
            plain ? title.replace("<", "&lt;") : title,
            author(entry),
            link(entry),
            dates(entry),
            texts(entry)));
  }

  /** A name of an item is an address where it is written like one, and nowhere else. */
  private static @Nullable String link(SyndEntry entry) {
    @Nullable String link = entry.getLink();
    @Nullable String name = entry.getUri();
    // Where an item has no link, its name is handed out as one.
    boolean own = !(entry.getWireEntry() instanceof Item item) || item.getLink() != null;
    boolean linked = own && link != null && !link.isBlank();
    boolean named = name != null && (name.startsWith("http://") || name.startsWith("https://"));
    return linked ? link : named ? name : null;
  }

  private static @Nullable String author(SyndEntry entry) {
    String names =
        entry.getAuthors().stream()
            .map(SyndPerson::getName)
            .filter(name -> name != null && !name.isBlank())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? entry.getAuthor() : names;
  }

  private static List<Instant> dates(SyndEntry entry) {
    return Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
        .filter(Objects::nonNull)
        .map(Date::toInstant)
        .toList();
  }

  private static List<ItemMaker.Markup> texts(SyndEntry entry) {
    List<SyndContent> contents = new ArrayList<>(entry.getContents());
    if (entry.getDescription() != null) {
      contents.add(entry.getDescription());
    }
    return contents.stream()
        .filter(content -> content.getValue() != null)
        .map(content -> new ItemMaker.Markup(content.getValue(), !isPlain(content.getType())))
        .toList();
  }

  private static boolean isPlain(@Nullable String type) {
    return "text".equals(type) || "text/plain".equals(type);
  }
}
