package dev.stet.console;

import dev.stet.api.EditionJson;
import dev.stet.api.EditionJson.Item;
import dev.stet.api.KeptEdition;
import dev.stet.api.PassageJson;
import dev.stet.api.QuotationJson;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition to read, each line with its citation. */
final class EditionPage {
  private static final String KIND = "reading";

  private EditionPage() {}

  static Html page(KeptEdition.Shown shown) {
    EditionJson edition = shown.edition();
    Dates dates = new Dates(ZoneId.of(edition.zone()));
    String day = dates.day(edition.to());
    Html content = new Html().tag("<article class=\"edition\"><header>");
    content.tag("<p class=\"kind\">Briefing</p><h1>").text(day).tag("</h1>");
    content.add(facts(edition, dates)).tag("</header>").add(contents(edition.items()));
    edition.items().forEach(item -> content.add(item(item, dates)));
    if (!edition.comingUp().isEmpty()) {
      content.add(comingUp(edition.comingUp(), dates));
    }
    content.add(notes(edition.notes(), shown.lost()));
    return Layout.page("Briefing, " + day + " – Stet", KIND, content.tag("</article>"));
  }

  private static Html facts(EditionJson edition, Dates dates) {
    return new Html()
        .tag("<ul class=\"facts\"><li>")
        .text(dates.moment(Instant.parse(edition.from())))
        .tag(" – ")
        .text(dates.moment(Instant.parse(edition.to())))
        .tag("</li><li>")
        .text(edition.zone().equals("Z") ? "UTC" : edition.zone())
        .tag("</li><li>")
        .text(counted(edition.documents(), "document"))
        .tag("</li><li>")
        .text(counted(edition.sources(), "source"))
        .tag("</li></ul>");
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static Html contents(List<Item> items) {
    Html html = new Html().tag("<nav aria-label=\"Stories\"><ul class=\"list\">");
    for (Item item : items) {
      html.tag("<li><a href=\"#story-").text(item.no()).tag("\">").text(item.no()).tag(". <bdi>");
      html.text(item.title()).tag("</bdi></a> <span class=\"note\">").text(spread(item));
      html.tag("</span></li>");
    }
    return html.tag("</ul></nav>");
  }

  private static String spread(Item item) {
    String sources = counted(item.sources(), "source");
    return item.copies() == 0
        ? sources
        : sources + ", " + item.copies() + (item.copies() == 1 ? " copy" : " copies");
  }

  private static Html item(Item item, Dates dates) {
    Html html = new Html().tag("<section class=\"story\" id=\"story-").text(item.no());
    html.tag("\" tabindex=\"-1\"><h2>").text(item.no()).tag(". ");
    html.tag(item.update() ? "<span class=\"new\">Update</span> " : "");
    html.tag("<bdi>").text(item.title()).tag("</bdi> <span class=\"note\">").text(spread(item));
    html.tag("</span></h2>");
    item.passages().forEach(passage -> html.add(passage(passage, dates)));
    item.quotations().forEach(quotation -> html.add(quotation(quotation, dates)));
    List<PassageJson> differs = item.differs();
    if (differs != null) {
      html.tag("<p class=\"label\">The figures differ:</p>");
      differs.forEach(passage -> html.add(passage(passage, dates)));
    }
    return html.tag("</section>");
  }

  private static Html passage(PassageJson passage, Dates dates) {
    Html html = new Html().tag("<figure class=\"card\"><blockquote dir=\"auto\">");
    html.text(passage.text()).tag("</blockquote><figcaption>— ");
    String link = passage.link();
    if (link == null || !ReplyHtml.isWeb(link)) {
      html.tag("<strong>").text(passage.title()).tag("</strong>");
    } else {
      html.tag("<a href=\"", link, "\">").text(passage.title()).tag("</a>");
    }
    return place(html, passage.source(), passage.published(), passage.doc(), dates)
        .tag("</figcaption></figure>");
  }

  private static Html quotation(QuotationJson quotation, Dates dates) {
    Html html = new Html().tag("<figure class=\"card\"><blockquote dir=\"auto\">");
    html.text(quotation.text()).tag("</blockquote><figcaption>— said by <strong>");
    html.text(String.valueOf(quotation.speaker())).tag("</strong>");
    if (quotation.role() != null) {
      html.tag(", ").text(quotation.role());
    }
    html.tag(" · ").text(quotation.title());
    return place(html, quotation.source(), quotation.published(), quotation.doc(), dates)
        .tag("</figcaption></figure>");
  }

  private static Html place(
      Html html, @Nullable String source, @Nullable String published, String doc, Dates dates) {
    if (source != null) {
      html.tag(" · ").text(source);
    }
    if (published != null) {
      html.tag(" · ").add(dates.time(published));
    }
    return html.tag(" · ").text(doc);
  }

  private static Html comingUp(List<EditionJson.ComingUp> announced, Dates dates) {
    Html html = new Html().tag("<section class=\"story\"><h2>Coming up</h2>");
    for (EditionJson.ComingUp coming : announced) {
      html.tag("<p class=\"label\">").text(when(coming.date(), dates)).tag("</p>");
      html.add(passage(coming.passage(), dates));
    }
    return html.tag("</section>");
  }

  /** Of a month, the day is not known. */
  private static String when(String iso, Dates dates) {
    return iso.length() == "2026-03".length() ? iso : dates.day(iso);
  }

  private static Html notes(List<String> notes, int lost) {
    Html html = new Html();
    notes.forEach(note -> html.tag("<p class=\"note\">").text(note).tag("</p>"));
    if (lost > 0) {
      html.tag("<p class=\"note\">").text(counted(lost, "line"));
      html.tag(" left out: the documents are gone, or may not be read here.</p>");
    }
    return html;
  }
}
