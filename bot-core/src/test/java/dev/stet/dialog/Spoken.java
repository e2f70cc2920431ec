package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.UserRef;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What the bot would say, without a platform to say it on. */
public final class Spoken {
  private Spoken() {}

  /** To a question. */
  public static List<Block> blocks(Knowledge knowledge, String written) {
    return blocks(knowledge, written, new Command.Ask(written));
  }

  /** To a message, which may be a command. */
  public static List<Block> message(Knowledge knowledge, String written) {
    return blocks(knowledge, written, CommandParser.parse(written));
  }

  private static List<Block> blocks(Knowledge knowledge, String written, Command command) {
    Inbound.Message message =
        new Inbound.Message(
            "1",
            new Place("test", "1", null),
            new UserRef("test", "1"),
            written,
            Inbound.Audience.PRIVATE,
            dev.stet.Shelf.NOW);
    CommandHandler handler =
        new CommandHandler(
            knowledge,
            new Wording(Locale.ENGLISH, ZoneOffset.UTC),
            CommandHandler.Around.apart(new Conversations()));
    return handler.handle(command, message).blocks();
  }
}
