package dev.stet.console;

import dev.stet.api.Overview;
import dev.stet.chat.Button;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conversation, and before it begins, what there is to ask about. */
final class ChatPage {
  /** Turns that are shown at first: enough to go on, few enough to load quickly. */
  private static final int SHOWN = 8;

  private static final int LONGEST_ECHO = 500;
  private static final String UNKNOWN = "und";

  private final ReplyHtml replies;
  private final Dates dates;

  ChatPage(ReplyHtml replies, Dates dates) {
    this.replies = replies;
    this.dates = dates;
  }

  /** The page of somebody who has not said anything yet. */
  Html welcome(Overview overview) {
    Html content =
        new Html()
            .tag("<section class=\"welcome\"><h1>Ask the documents</h1><p class=\"lead\">")
            .text("Answers are passages copied character for character, each with its source.")
            .tag("</p>");
    if (overview.documents() == 0) {
      content.tag(
          "<p>There are no documents yet. Put some into the folder; they are read at once.");
    } else {
      content.add(holding(overview));
    }
    content.add(questions(overview.questions())).tag("</section>").add(log(new Html()));
    return Layout.page("Stet", "chat", content.add(composer(true)));
  }

  private Html holding(Overview overview) {
    int count = overview.documents();
    Html html = new Html().tag("<p class=\"holding\"><b>").text(count);
    html.tag(count == 1 ? " document</b> in " : " documents</b> in ").text(languages(overview));
    if (overview.newest() != null) {
      html.tag(" · newest ").text(dates.day(overview.newest()));
    }
    return html.tag(" · <a href=\"/status\">all about them</a></p>");
  }

  private static String languages(Overview overview) {
    return overview.languages().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(entry -> name(entry.getKey()) + " (" + entry.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String name(String language) {
    return language.equals(UNKNOWN)
        ? "an unknown language"
        : Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
  }

  private static Html questions(List<String> questions) {
    Html html = new Html();
    if (!questions.isEmpty()) {
      html.tag("<h2>They answer, for example</h2><ul class=\"tries\">");
      questions.forEach(
          question -> html.tag("<li>").add(ReplyHtml.button(question, question)).tag("</li>"));
      html.tag("</ul>");
    }
    return html;
  }

  /**
   * The page of a conversation.
   *
   * @param all whether to show all of it
   */
  Html conversation(List<Talk.Turn> turns, boolean all) {
    int from = all ? 0 : Math.max(0, turns.size() - SHOWN);
    Html content = new Html().tag("<h1 class=\"unseen\">Conversation</h1>");
    if (from > 0) {
      content.tag("<p class=\"earlier\"><a href=\"/?all=1\">Earlier in this conversation</a></p>");
    }
    content.add(log(turns(turns.subList(from, turns.size()), turns)));
    return Layout.page("Stet", "chat", content.add(composer(false)));
  }

  private static Html log(Html turns) {
    return new Html()
        .tag("<div id=\"log\" role=\"log\" aria-live=\"polite\" aria-label=\"Conversation\">")
        .add(turns)
        .tag("</div>");
  }

  /**
   * Turns of a conversation, the last one with a name to be scrolled to.
   *
   * @param all of the conversation, for what its buttons are called
   */
  Html turns(List<Talk.Turn> shown, List<Talk.Turn> all) {
    Html html = new Html();
    for (Talk.Turn turn : shown) {
      boolean last = turn == all.getLast();
      html.tag("<article class=\"turn\"" + (last ? " id=\"latest\"" : "") + ">");
      if (!turn.said().isBlank()) {
        html.tag("<p class=\"said\" dir=\"auto\"><span class=\"unseen\">You: </span>");
        html.text(echo(turn.said(), all)).tag("</p>");
      }
      html.tag("<div class=\"reply\">").add(reply(turn)).tag("</div></article>");
    }
    return html;
  }

  private Html reply(Talk.Turn turn) {
    return turn.reply()
        .map(replies::render)
        .orElseGet(
            () -> new Html().tag("<p>Still looking. <a href=\"/#latest\">Look again</a></p>"));
  }

  /** What a person said; where a button said it for them, the words on the button. */
  private static String echo(String said, List<Talk.Turn> all) {
    String words =
        all.stream()
            .flatMap(turn -> turn.reply().stream())
            .flatMap(ChatPage::buttons)
            .filter(button -> button instanceof Button.Act act && act.action().equals(said))
            .map(Button::label)
            .findFirst()
            .orElse(said);
    return words.length() > LONGEST_ECHO ? words.substring(0, LONGEST_ECHO) + "…" : words;
  }

  private static Stream<Button> buttons(Reply reply) {
    return reply.blocks().stream()
        .flatMap(block ->
            switch (block) {
              case Block.Note note -> note.buttons().stream();
              case Block.Paragraph _, Block.Quote _ -> Stream.empty();
            });
  }

  private static Html composer(boolean first) {
    return new Html()
        .tag("<div class=\"composer\"><form id=\"ask\" method=\"post\" action=\"/say\">")
        .tag("<label class=\"unseen\" for=\"say\">Your question</label>")
        .tag("<input id=\"say\" name=\"say\" maxlength=\"2000\" autocomplete=\"off\" required ")
        .tag("placeholder=\"Ask a question\"" + (first ? " autofocus" : "") + ">")
        .tag("<button class=\"main\">Ask</button></form>")
        .tag("<form id=\"" + ReplyHtml.FORM + "\" method=\"post\" action=\"/say\"></form>")
        .tag("<p class=\"commands\">Or: ")
        .add(ReplyHtml.button("Sources", "sources"))
        .add(ReplyHtml.button("Status", "status"))
        .add(ReplyHtml.button("Help", "help"))
        .tag("</p><p id=\"trouble\" role=\"alert\"></p></div>");
  }
}
