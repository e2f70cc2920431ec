package dev.stet.telegram;

import dev.stet.chat.Attachment;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Turns a message into what was said, to whom and where.
 *
 * <p>It reads the text itself and no entities: the library finds commands only by accident, and
 * dies of an entity that lies outside of the text.
 */
final class MessageMapper {
  /** Admins who hide behind their group write as this one. */
  private static final long GROUP_ANONYMOUS_BOT = 1087968824L;

  private static final Pattern COMMAND =
      Pattern.compile("^/[A-Za-z0-9_]{1,64}(?:@(?<bot>[A-Za-z0-9_]+))?(?![A-Za-z0-9_/@])");

  private final BotAccount bot;
  private final Pattern mention;

  MessageMapper(BotAccount bot) {
    this.bot = bot;
    this.mention =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}_/])@" + Pattern.quote(bot.username()) + "(?![A-Za-z0-9_])[,:]?\\s?",
            Pattern.CASE_INSENSITIVE);
  }

  /** What it says now; null: nothing that the bot could answer. */
  Inbound.@Nullable Edit edit(Message edited) {
    Inbound.Message changed = message(edited);
    return changed == null ? null : new Inbound.Edit(changed.id() + "/" + version(edited), changed);
  }

  /** Telegram tells an edit again under another number too; a reaction is not one. */
  private static String version(Message edited) {
    return edited.getEditDate()
        + "/"
        + Integer.toHexString(String.valueOf(written(edited)).hashCode());
  }

  /** What it says; null: nothing that the bot could answer. */
  Inbound.@Nullable Message message(Message message) {
    UserRef author = author(message);
    String written = written(message);
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
        message.getFrom() == null ? null : message.getFrom().getLanguageCode(),
        attachments(message));
  }

  /** A file may come without a word. */
  private static @Nullable String written(Message message) {
    String words = message.getText() == null ? message.getCaption() : message.getText();
    return words == null && message.getDocument() != null ? "" : words;
  }

  private static List<Attachment> attachments(Message message) {
    Document file = message.getDocument();
    if (file == null || file.getFileId() == null) {
      return ForwardedText.of(message).stream().toList();
    }
    String name = file.getFileName() == null ? file.getFileId() : file.getFileName();
    long size = file.getFileSize() == null ? -1 : file.getFileSize();
    return List.of(new Attachment(file.getFileId(), name, size));
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

  /** Whoever has this number. */
  static UserRef author(long id) {
    return new UserRef(TelegramPlatform.NAME, Long.toString(id));
  }

  /** Where it stands: the thread of a topic is one, that of a row of replies is none. */
  static Place place(Message message) {
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
