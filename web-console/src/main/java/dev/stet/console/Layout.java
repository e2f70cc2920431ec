package dev.stet.console;

import io.avaje.jex.http.Context;

/** What all pages share: the frame around their content. */
final class Layout {
  private Layout() {}

  /**
   * A whole page.
   *
   * @param kind the class of the body, by which the styles tell pages apart
   */
  static Html page(String title, String kind, Html content) {
    return new Html()
        .tag("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .tag("<meta name=\"color-scheme\" content=\"light dark\">")
        .tag("<meta name=\"robots\" content=\"noindex, nofollow\"><title>")
        .text(title)
        .tag("</title><link rel=\"icon\" href=\"" + Assets.ICON.address() + "\">")
        .tag("<link rel=\"stylesheet\" href=\"" + Assets.STYLE.address() + "\">")
        .tag("<script src=\"" + Assets.SCRIPT.address() + "\" defer></script></head>")
        .tag("<body class=\"" + kind + "\"><a class=\"skip\" href=\"#main\">Skip to content</a>")
        .tag("<header class=\"top\"><a class=\"brand\" href=\"/\">Stet</a>")
        .tag("<nav aria-label=\"Pages\">" + link("/", "Ask", kind.equals("chat")))
        .tag(link("/status", "Status", kind.equals("state")) + "</nav></header>")
        .tag("<main id=\"main\" tabindex=\"-1\">")
        .add(content)
        .tag("</main></body></html>\n");
  }

  private static String link(String address, String name, boolean current) {
    String mark = current ? " aria-current=\"page\"" : "";
    return "<a href=\"" + address + "\"" + mark + ">" + name + "</a>";
  }

  /** A page that says one thing. The status is the context's. */
  static void message(Context context, String sentence, String more) {
    Html content = new Html().tag("<h1>").text(sentence).tag("</h1><p>").text(more).tag("</p>");
    send(context, page(sentence, "message", content));
  }

  static void send(Context context, Html page) {
    context.contentType("text/html; charset=utf-8").write(page.toString());
  }
}
