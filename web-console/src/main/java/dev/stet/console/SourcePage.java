package dev.stet.console;

import dev.stet.api.PassageJson.Range;
import dev.stet.api.Source;
import dev.stet.compare.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A document as it was quoted, the quoted words standing out in it. */
final class SourcePage {
  private static final int LONGEST_PRESENT = 200_000;
  private static final int REVISION_SHOWN = 12;

  private final Dates dates;

  SourcePage(Dates dates) {
    this.dates = dates;
  }

  Html page(Source.Shown shown) {
    Source.Heading heading = shown.document().heading();
    Html content = new Html().tag("<article class=\"source\"><header><p class=\"kind\">Source</p>");
    content.tag("<h1 dir=\"auto\">").text(heading.title()).tag("</h1>").add(facts(shown));
    content.add(cite(shown)).tag("</header>");
    if (shown.changed() != null) {
      content.add(warning(shown.changed()));
    }
    content.tag("<h2 class=\"unseen\">Text</h2>").add(text(shown));
    if (shown.changed() != null) {
      content.add(changed(shown.changed()));
    }
    return Layout.page(heading.title() + " – Stet", "reading", content.tag("</article>"));
  }

  private Html facts(Source.Shown shown) {
    Source.Document document = shown.document();
    Source.Heading heading = document.heading();
    Html html = new Html().tag("<ul class=\"facts\">");
    if (heading.source() != null) {
      html.tag("<li>").text(heading.source()).tag("</li>");
    }
    if (heading.author() != null) {
      html.tag("<li>").text(heading.author()).tag("</li>");
    }
    if (heading.published() != null) {
      html.tag("<li>").add(dates.time(heading.published())).tag("</li>");
    }
    html.tag("<li>").text(document.doc()).tag(", line ").text(document.line()).tag("</li>");
    html.tag("<li>revision <code>").text(revision(document.revision())).tag("</code></li>");
    if (heading.url() != null && ReplyHtml.isWeb(heading.url())) {
      html.tag("<li><a rel=\"noopener noreferrer external\" href=\"", heading.url(), "\">");
      html.tag("on the web</a></li>");
    }
    return html.tag("</ul>");
  }

  private static String revision(String hash) {
    return hash.substring(0, REVISION_SHOWN);
  }

  /** The citation as text that can be selected; where a script may run it adds a button. */
  private Html cite(Source.Shown shown) {
    return new Html()
        .tag("<p class=\"actions\"><a class=\"jump\" href=\"#passage\">Go to the passage</a></p>")
        .tag("<details class=\"cite\"><summary>Cite this passage</summary>")
        .tag("<p id=\"citation\" dir=\"auto\">")
        .text(citation(shown))
        .tag("</p></details>");
  }

  private String citation(Source.Shown shown) {
    Source.Document document = shown.document();
    Source.Heading heading = document.heading();
    List<String> parts = new ArrayList<>();
    parts.add("“" + shown.text().quoted() + "” — " + heading.title());
    if (heading.source() != null) {
      parts.add(heading.source());
    }
    if (heading.published() != null) {
      parts.add(dates.published(heading.published()));
    }
    parts.add(document.doc() + ", line " + document.line());
    parts.add("revision " + revision(document.revision()));
    return String.join(" · ", parts);
  }

  private static Html warning(Source.Changed changed) {
    String words =
        changed.stands() ? "The quoted words still stand in it." : "The quoted words are gone.";
    return new Html()
        .tag("<div class=\"banner\"><p><strong>Changed since.</strong> ")
        .tag("Below is the text as it was quoted. The document reads differently now. ")
        .text(words)
        .tag(" <a href=\"#changes\">What changed</a></p></div>");
  }

  private static Html text(Source.Shown shown) {
    Source.Text text = shown.text();
    String language = shown.document().language();
    Html html = new Html().tag(text.cutBefore() ? "<p class=\"cut\">[…] begins earlier</p>" : "");
    html.tag("<div class=\"text\" dir=\"auto\"");
    html.tag(language.equals("und") ? "" : " lang=\"" + new Html().text(language) + "\"").tag(">");
    int at = 0;
    for (Marked marked : marked(text)) {
      if (marked.range.start() >= at) {
        html.text(text.characters().substring(at, marked.range.start())).tag(marked.open);
        html.text(text.characters().substring(marked.range.start(), marked.range.end()));
        html.tag("</mark>");
        at = marked.range.end();
      }
    }
    html.text(text.characters().substring(at)).tag("</div>");
    return html.tag(text.cutAfter() ? "<p class=\"cut\">goes on […]</p>" : "");
  }

  /** The passage, and in the order of the text what else the answer showed. */
  private static List<Marked> marked(Source.Text text) {
    List<Marked> marked = new ArrayList<>();
    marked.add(new Marked(text.passage(), "<mark id=\"passage\" tabindex=\"-1\">"));
    text.others().stream()
        .filter(other -> !overlap(other, text.passage()))
        .forEach(other -> marked.add(new Marked(other, "<mark class=\"other\">")));
    marked.sort(Comparator.comparingInt(m -> m.range.start()));
    return marked;
  }

  private static boolean overlap(Range one, Range other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static Html changed(Source.Changed changed) {
    Html html = new Html().tag("<section class=\"changes\"><h2 id=\"changes\">What changed</h2>");
    if (changed.difference().isEmpty()) {
      html.tag("<p>The two texts are too long to be compared here.</p>");
    } else {
      html.tag("<p class=\"note\"><del>Removed</del> and <ins>added</ins> words, from the quoted ")
          .tag("text to the present one.</p><div class=\"text\" dir=\"auto\">");
      new DifferenceHtml(changed.difference()).into(html);
      html.tag("</div>");
    }
    String now = changed.now();
    html.tag("<details><summary>The text now, revision ").text(revision(changed.revision()));
    html.tag("</summary><div class=\"text\" dir=\"auto\">");
    html.text(now.substring(0, Math.min(LONGEST_PRESENT, now.length()))).tag("</div>");
    html.tag(now.length() > LONGEST_PRESENT ? "<p class=\"cut\">goes on […]</p>" : "");
    return html.tag("</details></section>");
  }

  private record Marked(Range range, String open) {}

  /** A difference, what stayed the same for long left out. */
  private record DifferenceHtml(List<Difference> runs) {
    private static final int NEAR = 240;

    void into(Html html) {
      for (int i = 0; i < runs.size(); i++) {
        String text = runs.get(i).text();
        switch (runs.get(i).op()) {
          case ADDED -> html.tag("<ins>").text(text).tag("</ins>");
          case REMOVED -> html.tag("<del>").text(text).tag("</del>");
          case SAME -> same(html, text, i > 0, i < runs.size() - 1);
        }
      }
    }

    private static void same(Html html, String text, boolean after, boolean before) {
      int head = after ? NEAR : 0;
      int tail = before ? NEAR : 0;
      if (text.length() <= head + tail + NEAR) {
        html.text(text);
        return;
      }
      html.text(text.substring(0, boundary(text, head)));
      html.tag("<span class=\"cut\"> […] </span>");
      html.text(text.substring(boundary(text, text.length() - tail)));
    }

    /** The next blank, so that no word and no character is cut. */
    private static int boundary(String text, int offset) {
      int blank = text.indexOf(' ', offset);
      return offset == 0 || offset == text.length() ? offset : blank < 0 ? text.length() : blank;
    }
  }
}
