package dev.stet.corpus.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Lends the reading of web pages to those who get them from elsewhere than a folder. */
public final class WebText {
  /** A paragraph of fewer characters is a caption or a teaser as often as not. */
  private static final int PARAGRAPH = 60;

  private static final String FEED =
      "link[rel~=(?i)alternate][type=application/rss+xml],"
          + " link[rel~=(?i)alternate][type=application/atom+xml],"
          + " link[rel~=(?i)alternate][type=application/feed+json]";

  private WebText() {}

  /** The words of a piece of HTML, as a browser lays them out. */
  public static String ofFragment(String html) {
    Flow flow = new Flow();
    HtmlLayout.write(HtmlLayout.withoutFrame(Jsoup.parse(html).body()), flow, false);
    return flow.text().strip();
  }

  /** The words of a piece of HTML on one line. */
  public static String line(String html) {
    return Characters.displayed(Jsoup.parse(html).text()).replaceAll("\\s+", " ").strip();
  }

  /**
   * The article of a page, and what its head says.
   *
   * @param charset as its server says; null: it does not
   */
  public static Draft ofPage(byte[] bytes, @Nullable String charset) {
    Document page = parse(bytes, charset);
    Map<String, String> fields = HtmlReader.fields(page);
    Flow flow = new Flow();
    HtmlLayout.write(article(HtmlLayout.withoutFrame(page.body())), flow, false);
    return new Draft(flow.text(), fields, Draft.Place.HEAD);
  }

  /** The first feed that a page names; empty: it names none, or is no page. */
  public static Optional<URI> feedOf(byte[] bytes, URI page) {
    @Nullable Element link = parse(bytes, null).selectFirst(FEED);
    try {
      return Optional.ofNullable(link)
          .map(found -> found.attr("href").strip())
          .filter(href -> !href.isEmpty())
          .map(page::resolve);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Document parse(byte[] bytes, @Nullable String charset) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page marks as its article, else the part in which most paragraphs stand. */
  private static Element article(Element body) {
    for (String mark : new String[] {"[itemprop=articleBody]", "article", "main, [role=main]"}) {
      var marked = body.select(mark);
      if (marked.size() == 1) {
        return marked.getFirst();
      }
    }
    Map<Element, Integer> told = new HashMap<>();
    for (Element paragraph : body.select("p")) {
      @Nullable Element parent = paragraph.parent();
      int length = paragraph.text().length();
      if (parent != null && length >= PARAGRAPH) {
        told.merge(parent, length, Integer::sum);
      }
    }
    return told.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(body);
  }
}
