package dev.stet.telegram;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The call that posts a text as a file, with a message below it. */
final class OutgoingFile extends SendDocument {
  /** What fits below a file. */
  static final int CAPTION = 1024;

  OutgoingFile(Post post, Content content, boolean guarded) {
    super(post.chat(), content.file());
    setCaption(post.text());
    setCaptionEntities(post.entities());
    setMessageThreadId(post.thread());
    setReplyMarkup(post.keyboard());
    setReplyParameters(post.replyParameters());
    setProtectContent(guarded ? true : null);
  }

  /** A file's name and what is in it. */
  record Content(String name, String text) {
    private InputFile file() {
      return new InputFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }
  }

  @Override
  public Message deserializeResponse(String answer) throws TelegramApiRequestException {
    return Confirmation.read(answer, super::deserializeResponse);
  }
}
