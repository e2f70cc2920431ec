package dev.stet.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Web pages: the words of the article as a browser lays them out, a blank line between blocks.
 * Navigation, forms and the page's frame are left out, since they are nobody's statement.
 */
final class HtmlReader implements DocumentReader {
  private static final String FRAME =
      "script, style, noscript, template, nav, aside, form, button, iframe, svg, [hidden],"
          + " [aria-hidden=true], body > header, body > footer";
  private static final Set<String> LINE_BREAKERS = Set.of("br", "tr", "li", "dt", "dd");
  private static final Set<String> PREFORMATTED = Set.of("pre", "textarea");

  @Override
  public Set<String> endings() {
    return Set.of("html", "htm", "xhtml");
  }

  @Override
  public Draft read(byte[] bytes) throws UnreadableException {
    Document page = parse(bytes);
    Map<String, String> fields = fields(page);
    Element body = page.body();
    body.select(FRAME).remove();
    Layout layout = new Layout();
    article(body).traverse(layout);
    return new Draft(layout.text(), fields, Published.Origin.PAGE);
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

  private static Map<String, String> fields(Document page) {
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

  /** Writes the text of a tree with the line breaks a browser would make. */
  private static final class Layout implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        write(text.getWholeText());
      } else if (node instanceof Element element) {
        preformatted += PREFORMATTED.contains(element.normalName()) ? 1 : 0;
        open(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        preformatted -= PREFORMATTED.contains(element.normalName()) ? 1 : 0;
        boolean cell = element.normalName().equals("td") || element.normalName().equals("th");
        if (cell && element.nextElementSibling() != null) {
          out.append(" | ");
        } else if (!cell && element.isBlock()) {
          breakLine(LINE_BREAKERS.contains(element.normalName()) ? 1 : 2);
        }
      }
    }

    private void open(Element element) {
      boolean cell = element.normalName().equals("td") || element.normalName().equals("th");
      if (LINE_BREAKERS.contains(element.normalName())) {
        breakLine(1);
      } else if (element.isBlock() && !cell) {
        breakLine(2);
      }
      if (element.normalName().equals("li")) {
        out.append("- ");
      }
    }

    private void write(String text) {
      if (preformatted > 0) {
        out.append(text);
        return;
      }
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!blank) {
          out.append(c);
        } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
          out.append(' ');
        }
      }
    }

    private void breakLine(int breaks) {
      int end = out.length();
      while (end > 0 && out.charAt(end - 1) == ' ') {
        end--;
      }
      out.setLength(end);
      int standing = 0;
      while (standing < end && out.charAt(end - 1 - standing) == '\n') {
        standing++;
      }
      if (end > 0) {
        out.repeat("\n", Math.max(0, breaks - standing));
      }
    }

    String text() {
      return out.toString().strip() + "\n";
    }
  }
}
