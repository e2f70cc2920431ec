package dev.stet.telegram;

import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Turns an update into what happened.
 *
 * <p>It reads the text itself and no entities: the library finds commands only by accident, and
 * dies of an entity that lies outside of the text.
 */
final class UpdateMapper {
  /** Admins who hide behind their group write as this one. */
  private static final long GROUP_ANONYMOUS_BOT = 1087968824L;

  private static final Pattern COMMAND =
      Pattern.compile("^/[A-Za-z0-9_]{1,64}(?:@(?<bot>[A-Za-z0-9_]+))?(?![A-Za-z0-9_/@])");

  private final BotAccount bot;
  private final Pattern mention;

  UpdateMapper(BotAccount bot) {
    this.bot = bot;
    this.mention =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}_/])@" + Pattern.quote(bot.username()) + "(?![A-Za-z0-9_])[,:]?\\s?",
            Pattern.CASE_INSENSITIVE);
  }

  /** What happened, or null if it is nothing that the bot could answer. */
  @Nullable Inbound inbound(Update update) {
    if (update.getMessage() != null) {
      return message(update.getMessage());
    }
    Message edited = update.getEditedMessage();
    Inbound.@Nullable Message changed = edited == null ? null : message(edited);
    return changed == null ? null : new Inbound.Edit(changed.id() + "/" + version(edited), changed);
  }

  /** Telegram tells an edit again under another number too; a reaction is not one. */
  private static String version(Message edited) {
    String written = edited.getText() == null ? edited.getCaption() : edited.getText();
    return edited.getEditDate() + "/" + Integer.toHexString(String.valueOf(written).hashCode());
  }

  private Inbound.@Nullable Message message(Message message) {
    UserRef author = author(message);
    String written = message.getText() == null ? message.getCaption() : message.getText();
    if (author == null || written == null || isForAnotherBot(written)) {
      return null;
    }
    return new Inbound.Message(
        message.getChatId() + "/" + message.getMessageId(),
        place(message),
        author,
        withoutTheBot(written),
        audience(message, written),
        Instant.ofEpochSecond(message.getDate()),
        message.getFrom() == null ? null : message.getFrom().getLanguageCode());
  }

  private static @Nullable UserRef author(Message message) {
    User from = message.getFrom();
    if (from == null) {
      return null;
    }
    if (from.getId() == GROUP_ANONYMOUS_BOT && message.getSenderChat() != null) {
      return author(message.getSenderChat().getId());
    }
    return from.getIsBot() ? null : author(from.getId());
  }

  private static UserRef author(long id) {
    return new UserRef(TelegramPlatform.NAME, Long.toString(id));
  }

  private static Place place(Message message) {
    boolean topic = message.isTopicMessage() && message.getMessageThreadId() != null;
    return new Place(
        TelegramPlatform.NAME,
        message.getChatId().toString(),
        topic ? message.getMessageThreadId().toString() : null);
  }

  private Audience audience(Message message, String written) {
    if (message.getChat().isUserChat()) {
      return Audience.PRIVATE;
    }
    boolean addressed =
        COMMAND.matcher(written).find() || mention.matcher(written).find() || repliesToBot(message);
    return addressed ? Audience.ADDRESSED : Audience.OVERHEARD;
  }

  /** In a topic, every message "replies" to the one that opened it. */
  private boolean repliesToBot(Message message) {
    Message earlier = message.getReplyToMessage();
    return earlier != null
        && earlier.getFrom() != null
        && earlier.getFrom().getId() == bot.id()
        && earlier.getForumTopicCreated() == null;
  }

  private boolean isForAnotherBot(String written) {
    Matcher command = COMMAND.matcher(written);
    String addressee = command.find() ? command.group("bot") : null;
    return addressee != null && !addressee.equalsIgnoreCase(bot.username());
  }

  private String withoutTheBot(String written) {
    Matcher command = COMMAND.matcher(written);
    if (command.find() && command.group("bot") != null) {
      return written.substring(0, command.start("bot") - 1) + written.substring(command.end());
    }
    return mention.matcher(written).replaceAll("").strip();
  }
}
