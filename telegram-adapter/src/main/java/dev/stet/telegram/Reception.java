package dev.stet.telegram;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/**
 * Takes updates one by one: sees to what cannot wait, and puts into the inbox what happened. What
 * cannot be understood is skipped; what the inbox refuses is not.
 */
final class Reception implements Consumer<Update> {
  private static final Logger LOG = System.getLogger(Reception.class.getName());

  private final UpdateMapper mapper;
  private final Inbox inbox;
  private final Reflexes reflexes;

  Reception(UpdateMapper mapper, Inbox inbox, Reflexes reflexes) {
    this.mapper = mapper;
    this.inbox = inbox;
    this.reflexes = reflexes;
  }

  /**
   * What is done without asking the bot.
   *
   * @param invited asked when somebody puts the bot into a group
   */
  record Reflexes(Errands errands, Presses presses, Invited invited) {}

  @Override
  public void accept(Update update) {
    Inbound inbound = understood(update);
    if (inbound != null) {
      inbox.accept(inbound);
    }
  }

  private @Nullable Inbound understood(Update update) {
    try {
      react(update);
      return mapper.inbound(update);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "Telegram: skipped update {0,number,#} that makes no sense: {1}",
          update.getUpdateId(),
          e.getClass().getSimpleName());
      return null;
    }
  }

  private void react(Update update) {
    if (update.getCallbackQuery() != null) {
      reflexes.presses().heard(update.getCallbackQuery());
    }
    if (update.getInlineQuery() != null && update.getInlineQuery().getQuery().isBlank()) {
      reflexes.errands().run(InlineResults.nothing(update.getInlineQuery().getId()));
    }
    if (update.getMyChatMember() != null && UpdateMapper.isArrival(update.getMyChatMember())) {
      arrived(update.getMyChatMember());
    }
  }

  private void arrived(ChatMemberUpdated change) {
    long group = change.getChat().getId();
    if (!reflexes
        .invited()
        .stays(UpdateMapper.whole(group), MessageMapper.author(change.getFrom().getId()))) {
      LOG.log(Level.INFO, "Telegram: left a group into which a stranger had put the bot");
      reflexes.errands().run(new LeaveChat(Long.toString(group)));
    }
  }
}
