package dev.stet.console;

import dev.stet.chat.Button;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Mark;
import dev.stet.chat.RichText.Style;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** Turns a reply into HTML: the same reply that the other platforms get. */
final class ReplyHtml {
  /** The form that the buttons of all replies send. */
  static final String FORM = "act";

  private final String here;

  /**
   * A renderer.
   *
   * @param here our own address, which browsers may know by another name: links to it become
   *     relative
   */
  ReplyHtml(String here) {
    this.here = here;
  }

  /** A quotation and the note below it make a card. */
  Html render(Reply reply) {
    Html html = new Html();
    Iterator<Block> blocks = reply.blocks().iterator();
    boolean open = false;
    while (blocks.hasNext()) {
      Block block = blocks.next();
      if (open && !(block instanceof Block.Note)) {
        html.tag("</figure>");
        open = false;
      }
      switch (block) {
        case Block.Paragraph(RichText text) -> html.tag("<p>").add(inline(text)).tag("</p>");
        case Block.Quote(RichText text) -> {
          html.tag("<figure class=\"card\"><blockquote dir=\"auto\">").add(inline(text));
          html.tag("</blockquote>");
          open = true;
        }
        case Block.Note(RichText text, List<Button> buttons) -> {
          note(html, open ? "figcaption" : "p", text, buttons);
          html.tag(open ? "</figure>" : "");
          open = false;
        }
      }
    }
    return html.tag(open ? "</figure>" : "");
  }

  /** What a button opens is a link in the line above it already. */
  private void note(Html html, String element, RichText text, List<Button> buttons) {
    html.tag("<" + element + " class=\"note\">").add(inline(text));
    List<Button.Act> acts =
        buttons.stream().filter(Button.Act.class::isInstance).map(Button.Act.class::cast).toList();
    if (!acts.isEmpty()) {
      html.tag("<span class=\"acts\">");
      acts.forEach(act -> html.add(button(act.label(), act.action())));
      html.tag("</span>");
    }
    html.tag("</" + element + ">");
  }

  static Html button(String label, String action) {
    return new Html()
        .tag("<button form=\"" + FORM + "\" name=\"say\" value=\"", action, "\">")
        .text(label)
        .tag("</button>");
  }

  /** Cut where marks begin and end, so that no element ever overlaps another. */
  Html inline(RichText text) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.characters().length()));
    for (Mark mark : text.marks()) {
      cuts.add(mark.start());
      cuts.add(mark.end());
    }
    Html html = new Html();
    for (Integer end = cuts.higher(0); end != null; end = cuts.higher(end)) {
      run(html, text.slice(cuts.lower(end), end));
    }
    return html;
  }

  private void run(Html html, RichText run) {
    List<Mark> marks = run.marks().stream().filter(ReplyHtml::canBeShown).toList();
    marks.forEach(mark -> open(html, mark));
    html.text(run.characters());
    marks.reversed().forEach(mark -> html.tag(closing(mark.style())));
  }

  private void open(Html html, Mark mark) {
    switch (mark.style()) {
      case STRONG -> html.tag("<strong>");
      case MATCH -> html.tag("<mark>");
      case CODE -> html.tag("<code>");
      case LINK -> link(html, mark.url());
    }
  }

  private void link(Html html, String url) {
    if (url.startsWith(here + "/")) {
      html.tag("<a href=\"", url.substring(here.length()), "\">");
    } else {
      html.tag("<a rel=\"noopener noreferrer external\" href=\"", url, "\">");
    }
  }

  private static String closing(Style style) {
    return switch (style) {
      case STRONG -> "</strong>";
      case MATCH -> "</mark>";
      case CODE -> "</code>";
      case LINK -> "</a>";
    };
  }

  /** Nothing but a web address may be opened from here; other links stay as words. */
  private static boolean canBeShown(Mark mark) {
    return mark.style() != Style.LINK || isWeb(mark.url());
  }

  static boolean isWeb(String url) {
    return url.regionMatches(true, 0, "https://", 0, 8)
        || url.regionMatches(true, 0, "http://", 0, 7);
  }
}
