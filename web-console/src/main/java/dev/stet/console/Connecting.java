package dev.stet.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How to connect a platform, step by step. */
final class Connecting {
  /** By the platform's name. What stands between backquotes is to be typed or copied. */
  static final Map<String, List<String>> STEPS =
      new TreeMap<>(
          Map.of(
              "telegram",
              List.of(
                  "In Telegram, write `/newbot` to @BotFather and answer its two questions.",
                  "Copy the token it gives you and set it where Stet runs:"
                      + " `export TELEGRAM_BOT_TOKEN=…`",
                  "Say who may ask: `export TELEGRAM_ALLOW=…` with ids of people and chats,"
                      + " separated by commas. The bot tells strangers their id.",
                  "Start it again: `./stet serve`"),
              "slack",
              List.of(
                  "At api.slack.com/apps choose Create New App, From scratch.",
                  "Under Socket Mode switch it on and keep the app-level token with the scope"
                      + " `connections:write`: `export SLACK_APP_TOKEN=xapp-…`",
                  "Under OAuth & Permissions add the bot scopes `app_mentions:read`,"
                      + " `chat:write`, `commands` and `im:history`.",
                  "Under Event Subscriptions subscribe to `app_mention` and `message.im`; under"
                      + " Slash Commands create `/stet`; under App Home allow messages.",
                  "Install the app into the workspace and keep the bot token:"
                      + " `export SLACK_BOT_TOKEN=xoxb-…`",
                  "Start it again: `./stet serve`")));

  private Connecting() {}

  static Html step(String words) {
    Html html = new Html();
    String[] pieces = words.split("`", -1);
    for (int i = 0; i < pieces.length; i++) {
      boolean typed = i % 2 == 1;
      html.tag(typed ? "<code>" : "").text(pieces[i]).tag(typed ? "</code>" : "");
    }
    return html;
  }
}
