package dev.stet.dialog;

import dev.stet.chat.Attachment;
import dev.stet.chat.Attachments;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbound;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.UnavailableFileException;
import dev.stet.corpus.Deposits;
import dev.stet.corpus.Deposits.Deposit;
import dev.stet.corpus.Document;
import dev.stet.search.SearchIndex;
import dev.stet.text.Passage;
import dev.stet.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes what an admin sends along among the documents. */
final class DepositHandler {
  private static final System.Logger LOG = System.getLogger(DepositHandler.class.getName());

  private final ChatPlatform platform;
  private final Deposits deposits;
  private final SearchIndex index;
  private final Wording wording;

  DepositHandler(ChatPlatform platform, Deposits deposits, Knowledge knowledge, Wording wording) {
    this.platform = platform;
    this.deposits = deposits;
    this.index = knowledge.answerer().index();
    this.wording = wording;
  }

  /**
   * Takes all that came with a message: at least one file or text.
   *
   * @param command where it goes; its text is one more document, if it has any
   */
  Reply add(Command.OfBot.Add command, Inbound.Message message) {
    List<Block> lines = new ArrayList<>();
    for (Attachment file : message.attachments()) {
      lines.add(Block.paragraph(told(file.name(), add(file, command.collection()))));
    }
    if (!command.text().isEmpty()) {
      String name = "note-" + message.sent().toString().replaceAll("[^0-9TZ]", "") + ".txt";
      byte[] text = command.text().getBytes(StandardCharsets.UTF_8);
      Deposit deposit = add(name, command.collection(), () -> new ByteArrayInputStream(text));
      lines.add(Block.paragraph(told(name, deposit)));
    }
    return new Reply(lines);
  }

  private Deposit add(Attachment file, String collection) {
    return platform instanceof Attachments it
        ? add(file.name(), collection, () -> it.open(file))
        : new Deposit.Refused(wording.say("add.nowhere"));
  }

  private Deposit add(String name, String collection, Content content) {
    InputStream opened;
    try {
      opened = content.open();
    } catch (UnavailableFileException e) {
      LOG.log(Level.WARNING, "a file that was sent is not handed out: {0}", e.getMessage());
      return new Deposit.Refused(wording.say("add." + e.reason(), e.detail()));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a file that was sent could not be fetched: {0}", e.getMessage());
      return new Deposit.Refused(wording.say("add.failed"));
    }
    try (InputStream in = opened) {
      return deposits.add(name, collection, in);
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "a file that was sent could not be kept", e);
      return new Deposit.Refused(wording.say("add.failed"));
    }
  }

  /** What somebody sent, to be opened. */
  private interface Content {
    InputStream open() throws IOException;
  }

  private String told(String name, Deposit deposit) {
    return switch (deposit) {
      case Deposit.Refused refused -> wording.say("add.refused", name, refused.reason());
      case Deposit.Taken taken -> {
        int passages = 0;
        int quotations = 0;
        for (Document document : taken.documents()) {
          passages += index.windows(document.id());
          Span all = new Span(0, document.text().length());
          Passage whole = new Passage(document.id(), document.revision(), all);
          quotations += index.quotations().in(whole).size();
        }
        yield wording.say("added", taken.file().path(), passages, quotations);
      }
    };
  }
}
