package dev.stet.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Web pages: the words of the article as a browser lays them out, a blank line between blocks.
 * Navigation, forms and the page's frame are left out, since they are nobody's statement.
 */
final class HtmlReader implements DocumentReader {
  @Override
  public Set<String> endings() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    Document page = parse(bytes);
    Map<String, String> fields = fields(page);
    Flow flow = new Flow();
    HtmlLayout.write(article(HtmlLayout.withoutFrame(page.body())), flow, false);
    return Contents.of(new Draft(flow.text(), fields, Draft.Place.HEAD));
  }

  private static Document parse(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one article of the page, else its main part, else all of it. */
  private static Element article(Element body) {
    var articles = body.select("article");
    if (articles.size() == 1) {
      return articles.getFirst();
    }
    Element main = body.selectFirst("main, [role=main]");
    return main != null ? main : body;
  }

  /** What the head of a page says about it. */
  static Map<String, String> fields(Document page) {
    Map<String, String> fields = new HashMap<>();
    put(fields, "title", meta(page, "og:title"), page.title());
    put(fields, "author", meta(page, "author"), meta(page, "article:author"));
    put(fields, "source", meta(page, "og:site_name"), meta(page, "publisher"));
    put(fields, "published", meta(page, "article:published_time"), meta(page, "date"));
    put(fields, "published", attribute(page, "article time[datetime]", "datetime"), "");
    put(fields, "url", attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"));
    put(fields, "language", attribute(page, "html", "lang"), "");
    return fields;
  }

  /** The first of two that says something; what is already known stays. */
  private static void put(Map<String, String> fields, String name, String first, String second) {
    String value = first.isBlank() ? second : first;
    if (!value.isBlank()) {
      fields.putIfAbsent(name, value.strip());
    }
  }

  private static String meta(Document page, String name) {
    return attribute(page, "meta[name=" + name + "], meta[property=" + name + "]", "content");
  }

  private static String attribute(Document page, String selector, String attribute) {
    @Nullable Element found = page.selectFirst(selector);
    return found == null ? "" : found.attr(attribute);
  }
}
