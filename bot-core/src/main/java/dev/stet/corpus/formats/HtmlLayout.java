package dev.stet.corpus.formats;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes the text of a tree of HTML with the line breaks a browser would make. */
final class HtmlLayout implements NodeVisitor {
  private static final String FRAME =
      "script, style, noscript, template, nav, aside, form, button, iframe, svg, [hidden],"
          + " [aria-hidden=true], body > header, body > footer";
  private static final Set<String> LINE_BREAKERS = Set.of("br", "tr", "li", "dt", "dd");
  private static final Set<String> PREFORMATTED = Set.of("pre", "textarea");

  private final Flow flow;
  private final boolean marksQuotes;
  private int preformatted;

  private HtmlLayout(Flow flow, boolean marksQuotes) {
    this.flow = flow;
    this.marksQuotes = marksQuotes;
  }

  /**
   * Writes a tree.
   *
   * @param marksQuotes whether a block quotation is somebody else's message, as in mail
   */
  static void write(Element tree, Flow flow, boolean marksQuotes) {
    tree.traverse(new HtmlLayout(flow, marksQuotes));
  }

  /** Removes from a body what nobody says: scripts, navigation, forms, header and footer. */
  static Element withoutFrame(Element body) {
    body.select(FRAME).remove();
    return body;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (preformatted > 0) {
        flow.verbatim(text.getWholeText());
      } else {
        flow.words(text.getWholeText());
      }
    } else if (node instanceof Element element) {
      preformatted += PREFORMATTED.contains(element.normalName()) ? 1 : 0;
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      preformatted -= PREFORMATTED.contains(element.normalName()) ? 1 : 0;
      close(element);
    }
  }

  private void open(Element element) {
    if (isQuote(element)) {
      flow.openQuote();
    } else if (LINE_BREAKERS.contains(element.normalName())) {
      flow.line();
    } else if (element.isBlock() && !isCell(element)) {
      flow.block();
    }
    if (element.normalName().equals("li")) {
      flow.item();
    }
  }

  private void close(Element element) {
    if (isQuote(element)) {
      flow.closeQuote();
    } else if (isCell(element)) {
      if (element.nextElementSibling() != null) {
        flow.nextCell();
      }
    } else if (LINE_BREAKERS.contains(element.normalName())) {
      flow.line();
    } else if (element.isBlock()) {
      flow.block();
    }
  }

  private boolean isQuote(Element element) {
    return marksQuotes && element.normalName().equals("blockquote");
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }
}
