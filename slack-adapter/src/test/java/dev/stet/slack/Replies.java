package dev.stet.slack;

import dev.stet.chat.Button;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import java.util.List;

/** Replies as the bot makes them. */
final class Replies {
  private Replies() {}

  static Reply of(String text) {
    return new Reply(List.of(new Block.Paragraph(RichText.plain(text))));
  }

  /** A quotation with its citation, and what can be done about it. */
  static Reply answer(String quotation) {
    return new Reply(
        List.of(
            new Block.Quote(RichText.plain(quotation)),
            new Block.Note(
                RichText.plain("Harbour Report, p. 3"),
                List.of(
                    new Button.Act("Context", "context 1 @a1b2c3d4"),
                    new Button.Open("Open source", "https://stet.example/d/abc"))),
            new Block.Note(
                RichText.plain("Searched 3 documents."),
                List.of(
                    new Button.Act("More", "more @a1b2c3d4"),
                    new Button.Act("\uD83D\uDC4D", "good @a1b2c3d4", "Helpful"),
                    new Button.Act("\uD83D\uDC4E", "bad @a1b2c3d4", "Not helpful")))));
  }
}
