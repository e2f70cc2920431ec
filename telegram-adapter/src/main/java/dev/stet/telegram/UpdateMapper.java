package dev.stet.telegram;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Turns an update into what happened. */
final class UpdateMapper {
  /** The names of presses, in front of Telegram's own. */
  private static final String PRESS = "press/";

  private static final Set<String> OUTSIDE = Set.of("left", "kicked");

  private final MessageMapper messages;
  private final InstantSource clock;

  /**
   * A mapper for a bot.
   *
   * @param clock tells when a button was pressed, which Telegram does not
   */
  UpdateMapper(BotAccount bot, InstantSource clock) {
    this.messages = new MessageMapper(bot);
    this.clock = clock;
  }

  /** What happened, or null if it is nothing that concerns the bot. */
  @Nullable Inbound inbound(Update update) {
    if (update.getMessage() != null) {
      Message message = update.getMessage();
      Inbound moved = moved(message);
      return moved == null ? messages.message(message) : moved;
    }
    if (update.getEditedMessage() != null) {
      return messages.edit(update.getEditedMessage());
    }
    if (update.getCallbackQuery() != null) {
      return press(update.getCallbackQuery());
    }
    if (update.getInlineQuery() != null) {
      return picking(update.getInlineQuery());
    }
    return update.getMyChatMember() == null ? null : gone(update.getMyChatMember());
  }

  /** The number under which Telegram wants to hear of a press. */
  static String callback(Inbound.Press press) {
    return press.id().substring(PRESS.length());
  }

  /** Whether the bot came in where it was not. */
  static boolean isArrival(ChatMemberUpdated change) {
    return OUTSIDE.contains(change.getOldChatMember().getStatus())
        && !OUTSIDE.contains(change.getNewChatMember().getStatus())
        && !change.getChat().isUserChat();
  }

  static Place whole(long chat) {
    return new Place(TelegramPlatform.NAME, Long.toString(chat), null);
  }

  /** That a group became another one, of whichever of the two Telegram tells it. */
  static Inbound.Moved moved(long from, long to) {
    Place before = whole(from);
    return new Inbound.Moved(
        "moved/" + from + "/" + to, before, MessageMapper.author(from), whole(to));
  }

  private static @Nullable Inbound moved(Message message) {
    if (message.getMigrateToChatId() != null) {
      return moved(message.getChatId(), message.getMigrateToChatId());
    }
    return message.getMigrateFromChatId() == null
        ? null
        : moved(message.getMigrateFromChatId(), message.getChatId());
  }

  /** What was pressed on a message that can no longer be changed is answered with a new one. */
  private @Nullable Inbound press(CallbackQuery query) {
    MaybeInaccessibleMessage on = query.getMessage();
    String action = Keyboard.action(query.getData()).orElse(null);
    if (on == null || action == null) {
      return null;
    }
    Place place = on instanceof Message it ? MessageMapper.place(it) : whole(on.getChatId());
    Inbound.Message said =
        new Inbound.Message(
            "callback/" + query.getId(),
            place,
            MessageMapper.author(query.getFrom().getId()),
            action,
            on.getChat().isUserChat() ? Audience.PRIVATE : Audience.ADDRESSED,
            clock.instant(),
            query.getFrom().getLanguageCode());
    MessageRef message = new MessageRef(place, on.getMessageId().toString());
    return on instanceof Message ? new Inbound.Press(PRESS + query.getId(), said, message) : said;
  }

  private @Nullable Inbound picking(InlineQuery query) {
    return query.getQuery().isBlank()
        ? null
        : new Inbound.Message(
            "inline/" + query.getId(),
            InlineResults.place(query),
            MessageMapper.author(query.getFrom().getId()),
            query.getQuery().strip(),
            Audience.PICKING,
            clock.instant(),
            query.getFrom().getLanguageCode());
  }

  /** Whoever blocks the bot, or removes it. */
  private static @Nullable Inbound gone(ChatMemberUpdated change) {
    if (!OUTSIDE.contains(change.getNewChatMember().getStatus())) {
      return null;
    }
    long chat = change.getChat().getId();
    return new Inbound.Gone(
        "gone/" + chat + "/" + change.getDate(),
        whole(chat),
        MessageMapper.author(change.getFrom().getId()));
  }
}
