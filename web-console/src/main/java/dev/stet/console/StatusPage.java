package dev.stet.console;

import dev.stet.api.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How things stand, and what to do next. */
final class StatusPage {
  private static final Duration LATE = Duration.ofMinutes(1);

  private final Dates dates;

  StatusPage(Dates dates) {
    this.dates = dates;
  }

  Html page(Standing standing) {
    Html content =
        new Html()
            .tag("<h1>Status</h1>")
            .add(summary(standing))
            .add(platforms(standing.platforms()))
            .add(unreadable(standing.unreadable()))
            .add(changes(standing.changes()))
            .add(documents(standing));
    return Layout.page("Status – Stet", "state", content);
  }

  private static Html summary(Standing standing) {
    boolean late = standing.lag().compareTo(LATE) > 0;
    int unreadable = standing.unreadable().size();
    return new Html()
        .tag("<ul class=\"figures\"><li><b>")
        .text(standing.documents())
        .tag(standing.documents() == 1 ? "</b> document" : "</b> documents")
        .tag("</li><li" + (unreadable > 0 ? " class=\"bad\"" : "") + "><b>")
        .text(unreadable)
        .tag("</b> unreadable</li><li" + (late ? " class=\"bad\"" : "") + "><b>")
        .text(late ? standing.lag().toMinutes() + " min" : "now")
        .tag("</b> folders last read</li></ul>");
  }

  private static Html platforms(Map<String, String> platforms) {
    Html html = new Html().tag("<section><h2>Platforms</h2><dl><dt>Web console</dt>");
    html.tag("<dd>serving this page</dd>");
    platforms.forEach((name, status) ->
        html.tag("<dt>").text(capital(name)).tag("</dt><dd>").text(status).tag("</dd>"));
    html.tag("</dl>");
    Connecting.STEPS.forEach((name, steps) -> {
      if (!platforms.containsKey(name)) {
        html.add(connect(name, steps));
      }
    });
    return html.tag("</section>");
  }

  private static Html connect(String name, List<String> steps) {
    Html html = new Html().tag("<details class=\"next\"><summary>Connect ").text(capital(name));
    html.tag("</summary><ol>");
    steps.forEach(step -> html.tag("<li>").add(Connecting.step(step)).tag("</li>"));
    return html.tag("</ol></details>");
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Html unreadable(Map<String, String> files) {
    Html html = new Html();
    if (files.isEmpty()) {
      return html;
    }
    html.tag("<section><h2>Unreadable files</h2><ul class=\"list\">");
    files.forEach((name, reason) ->
        html.tag("<li><code>").text(name).tag("</code> ").text(reason).tag("</li>"));
    return html.tag("</ul></section>");
  }

  private Html changes(List<Standing.Changed> changes) {
    Html html = new Html();
    if (changes.isEmpty()) {
      return html;
    }
    html.tag("<section><h2>Last changes</h2><ul class=\"list\">");
    changes.forEach(change -> html.tag("<li>").add(change(change)).tag("</li>"));
    return html.tag("</ul></section>");
  }

  private Html change(Standing.Changed change) {
    if (change.title() == null || change.since() == null) {
      return new Html().tag("<code>").text(change.doc()).tag("</code> withdrawn or unreadable");
    }
    return new Html()
        .tag("<bdi>")
        .text(change.title())
        .tag("</bdi> <span class=\"note\">in this state since ")
        .text(dates.moment(change.since()))
        .tag("</span>");
  }

  private Html documents(Standing standing) {
    Html html = new Html().tag("<section><h2>Documents</h2>");
    if (standing.newest().isEmpty()) {
      return html.tag(
          "<p>None yet. Put some into the folder; they are read at once.</p></section>");
    }
    html.tag("<div class=\"scroll\" role=\"region\" aria-label=\"Documents\" tabindex=\"0\">");
    html.tag("<table><thead><tr><th scope=\"col\">Title</th><th scope=\"col\">Source</th>");
    html.tag("<th scope=\"col\">Published</th></tr></thead><tbody>");
    standing.newest().forEach(listed -> row(html, listed));
    html.tag("</tbody></table></div>");
    int more = standing.documents() - standing.newest().size();
    if (more > 0) {
      html.tag("<p class=\"note\">and ").text(more).tag(" more</p>");
    }
    return html.tag("</section>");
  }

  private void row(Html html, Standing.Listed listed) {
    html.tag("<tr><td><bdi>").text(listed.title()).tag("</bdi><br><code>").text(listed.doc());
    html.tag("</code></td><td>").text(listed.source() == null ? "–" : listed.source());
    html.tag("</td><td>");
    if (listed.published() == null) {
      html.tag("undated");
    } else {
      html.add(dates.time(listed.published()));
    }
    html.tag("</td></tr>");
  }
}
