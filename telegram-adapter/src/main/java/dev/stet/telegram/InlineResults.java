package dev.stet.telegram;

import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/**
 * Passages to pick from, for somebody who types the bot's name and a question in any chat. What is
 * picked is posted in that person's own name, so an article is a quotation with its citation and
 * nothing of the bot's.
 *
 * <p>The list is a place like others. Its name holds all that is needed to fill it, the part of the
 * list that is asked for included: nothing is remembered between two parts.
 */
final class InlineResults {
  private static final Pattern PLACE =
      Pattern.compile("inline:(?<query>[^+]+)(?:\\+(?<from>\\d+))?");
  private static final int AT_ONCE = 20;

  /** Shorter than it takes to be let in or sent away. */
  private static final int CACHE_SECONDS = 5;

  private static final int TITLE = 100;
  private static final int DESCRIPTION = 200;
  private static final int BUTTON = 64;

  /** What the bot is started with by the button; it means nothing. */
  private static final String FROM_LIST = "inline";

  private InlineResults() {}

  /** Where the answer to a query belongs. */
  static Place place(InlineQuery query) {
    boolean later = query.getOffset() != null && query.getOffset().matches("[1-9]\\d{0,5}");
    String from = later ? "+" + query.getOffset() : "";
    return new Place(TelegramPlatform.NAME, "inline:" + query.getId() + from, null);
  }

  static boolean isList(Place place) {
    return PLACE.matcher(place.conversation()).matches();
  }

  /** A list without anything in it. */
  static AnswerInlineQuery nothing(String query) {
    AnswerInlineQuery answer = new AnswerInlineQuery(query, List.of());
    answer.setIsPersonal(true);
    answer.setCacheTime(CACHE_SECONDS);
    return answer;
  }

  /** The list that shows a reply. One without passages is a sentence, and that is its button. */
  static AnswerInlineQuery of(Place place, Reply reply) {
    Matcher name = PLACE.matcher(place.conversation());
    if (!name.matches()) {
      throw new IllegalArgumentException("[telegram] no list to pick from: " + place);
    }
    AnswerInlineQuery answer = nothing(name.group("query"));
    List<InlineQueryResult> articles = articles(reply);
    int from = name.group("from") == null ? 0 : Integer.parseInt(name.group("from"));
    int to = Math.min(from + AT_ONCE, articles.size());
    if (from < to) {
      answer.setResults(articles.subList(from, to));
    }
    answer.setNextOffset(to < articles.size() ? Integer.toString(to) : "");
    if (articles.isEmpty()) {
      answer.setButton(button(reply.blocks().getFirst()));
    }
    return answer;
  }

  private static InlineQueryResultsButton button(Block first) {
    InlineQueryResultsButton button =
        new InlineQueryResultsButton(cut(first.text().characters(), BUTTON));
    button.setStartParameter(FROM_LIST);
    return button;
  }

  private static List<InlineQueryResult> articles(Reply reply) {
    List<InlineQueryResult> articles = new ArrayList<>();
    for (List<Block> group : groups(reply)) {
      Post.Words words = Page.words(group);
      if (!words.text().isEmpty() && words.text().length() <= TelegramPlatform.ROOM) {
        articles.add(article(articles.size(), group, words));
      }
    }
    return articles;
  }

  /** Each quotation with the notes below it. */
  private static List<List<Block>> groups(Reply reply) {
    List<List<Block>> groups = new ArrayList<>();
    boolean open = false;
    for (Block block : reply.blocks()) {
      switch (block) {
        case Block.Paragraph _ -> open = false;
        case Block.Quote _ -> {
          groups.add(new ArrayList<>(List.of(block)));
          open = true;
        }
        case Block.Note _ -> {
          if (open) {
            groups.getLast().add(block);
          }
        }
      }
    }
    return groups;
  }

  private static InlineQueryResult article(int number, List<Block> group, Post.Words words) {
    InputTextMessageContent content = new InputTextMessageContent(words.text());
    content.setEntities(words.entities());
    content.setLinkPreviewOptions(OutgoingMessage.noPreview());
    String quote = group.getFirst().text().characters();
    String source = group.get(Math.min(1, group.size() - 1)).text().characters();
    InlineQueryResultArticle article =
        new InlineQueryResultArticle(Integer.toString(number), cut(quote, TITLE), content);
    article.setDescription(cut(source, DESCRIPTION));
    article.setReplyMarkup(Keyboard.ofLinks(group));
    return article;
  }

  /** On one line, cut between characters. */
  private static String cut(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line.isEmpty() ? "…" : line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
    return line.substring(0, end) + "…";
  }
}
