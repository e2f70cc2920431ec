package dev.stet.telegram;

import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The call that posts a message. */
final class OutgoingMessage extends SendMessage {
  OutgoingMessage(Post post, boolean guarded) {
    super(post.chat(), post.text());
    setEntities(post.entities());
    setMessageThreadId(post.thread());
    setReplyMarkup(post.keyboard());
    setReplyParameters(post.replyParameters());
    setLinkPreviewOptions(noPreview());
    setDisableNotification(post.silent() ? true : null);
    setProtectContent(guarded ? true : null);
  }

  /** What a quoted address leads to is nobody's business here. */
  static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  /** The call that shows a post in the place of an earlier message; it takes its buttons along. */
  static EditMessageText edit(Post post, int number) {
    EditMessageText edit = EditMessageText.builder().text(post.text()).build();
    edit.setChatId(post.chat());
    edit.setMessageId(number);
    edit.setEntities(post.entities());
    edit.setReplyMarkup(post.keyboard());
    edit.setLinkPreviewOptions(noPreview());
    return edit;
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return Confirmation.read(answer, super::deserializeResponse);
  }
}
