package dev.stet.telegram;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A message on its way out. It reads its answer by one rule: where Telegram says "ok", the message
 * is posted, whatever else the library cannot read.
 */
final class Post extends SendMessage {
  /** Stands for the number of a message that is posted and whose number was lost. */
  static final int NUMBER_LOST = 0;

  private static final Pattern OK = Pattern.compile("^\\s*\\{\\s*\"ok\"\\s*:\\s*true\\b");
  private static final Pattern NUMBER =
      Pattern.compile("\"message_id\"\\s*:\\s*(\\d{1,9})\\s*[,}]");

  Post(String chat, String text, List<MessageEntity> entities) {
    super(chat, text);
    setEntities(entities);
    setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
  }

  /** Shows it as a reply to another message, if that is still there. */
  void hangOn(int number) {
    if (number != NUMBER_LOST) {
      setReplyParameters(
          ReplyParameters.builder().messageId(number).allowSendingWithoutReply(true).build());
    }
  }

  /** The call that shows this in the place of an earlier message. */
  EditMessageText inPlaceOf(int number) {
    EditMessageText edit = EditMessageText.builder().text(getText()).build();
    edit.setChatId(getChatId());
    edit.setMessageId(number);
    edit.setEntities(getEntities());
    edit.setLinkPreviewOptions(getLinkPreviewOptions());
    return edit;
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      Message message = super.deserializeResponse(answer);
      return message == null || message.getMessageId() == null ? salvaged(answer) : message;
    } catch (TelegramApiRequestException | RuntimeException e) {
      if (OK.matcher(answer).find()) {
        return salvaged(answer);
      }
      throw e;
    }
  }

  private static Message salvaged(String answer) {
    Matcher number = NUMBER.matcher(answer);
    Message message = new Message();
    message.setMessageId(number.find() ? Integer.parseInt(number.group(1)) : NUMBER_LOST);
    return message;
  }
}
