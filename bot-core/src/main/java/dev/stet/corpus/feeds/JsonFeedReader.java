package dev.stet.corpus.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeedReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ItemMaker maker;

  JsonFeedReader(ItemMaker maker) {
    this.maker = maker;
  }

  ParsedFeed read(String json) throws NoFeedException {
    JsonNode feed = parse(json);
    if (!feed.path("version").asText().contains("jsonfeed.org/version/1")) {
      throw new NoFeedException("is JSON, but no JSON Feed");
    }
    List<FeedItem> items = new ArrayList<>();
    feed.path("items").forEach(item -> items.add(item(item)));
    return new ParsedFeed(feed.path("title").asText().strip(), items);
  }

  private static JsonNode parse(String json) throws NoFeedException {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new NoFeedException("is not valid JSON");
    }
  }

  private FeedItem item(JsonNode item) {
    @Nullable String link = text(item, "url").or(() -> text(item, "external_url")).orElse(null);
    return maker.item(
        new ItemMaker.Said(
            text(item, "id").orElse(null),
            escaped(item.path("title").asText()),
            author(item),
            link,
            dates(item),
            texts(item)));
  }

  /** Titles are plain text here: what looks like markup is meant to be read. */
  private static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static @Nullable String author(JsonNode item) {
    List<JsonNode> authors = new ArrayList<>();
    item.path("authors").forEach(authors::add);
    authors.add(item.path("author"));
    String names =
        authors.stream()
            .flatMap(author -> text(author, "name").stream())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : escaped(names);
  }

  private static List<Instant> dates(JsonNode item) {
    return Stream.of("date_published", "date_modified")
        .flatMap(name -> text(item, name).stream())
        .flatMap(written -> FeedDates.read(written).stream())
        .toList();
  }

  private static List<ItemMaker.Markup> texts(JsonNode item) {
    List<ItemMaker.Markup> texts = new ArrayList<>();
    text(item, "content_html").ifPresent(html -> texts.add(new ItemMaker.Markup(html, true)));
    text(item, "content_text").ifPresent(text -> texts.add(new ItemMaker.Markup(text, false)));
    text(item, "summary").ifPresent(text -> texts.add(new ItemMaker.Markup(text, false)));
    return texts;
  }

  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    boolean written = value.isTextual() || value.isNumber();
    return written && !value.asText().isBlank() ? Optional.of(value.asText()) : Optional.empty();
  }
}
