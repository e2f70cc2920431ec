package dev.stet.telegram;

import org.telegram.telegrambots.meta.api.objects.User;

/** Who the bot is. */
record BotAccount(long id, String username) {
  static BotAccount of(User user) {
    String username = user.getUserName();
    return new BotAccount(user.getId(), username == null ? "" : username);
  }
}
