package dev.stet.slack;

import dev.stet.chat.Button;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Mark;
import dev.stet.chat.RichText.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message weighs. Slack refuses messages whose blocks hold too many characters together, and
 * does not say how many; addresses count, too. Long addresses are given up before words are.
 */
final class Weight {
  /** Somewhat more than this has been taken, and a fifth more been refused. */
  private static final int MOST = 9_500;

  private Weight() {}

  /** The same words; the addresses of the last blocks are left out where it is too much. */
  static Reply lighten(Reply reply) {
    List<Block> blocks = new ArrayList<>(reply.blocks());
    for (int i = blocks.size() - 1; i >= 0 && of(blocks) > MOST; i--) {
      blocks.set(i, withoutAddresses(blocks.get(i)));
    }
    return new Reply(blocks);
  }

  private static int of(List<Block> blocks) {
    return blocks.stream().mapToInt(Weight::of).sum();
  }

  private static int of(Block block) {
    int links =
        block.text().marks().stream()
            .filter(mark -> mark.style() == Style.LINK)
            .mapToInt(mark -> mark.url().length())
            .sum();
    int buttons = block instanceof Block.Note note ? ofButtons(note) : 0;
    return block.text().characters().length() + 1 + links + buttons;
  }

  private static int ofButtons(Block.Note note) {
    return note.buttons().stream()
        .mapToInt(button ->
            switch (button) {
              case Button.Act act -> act.label().length() + act.action().length();
              case Button.Open open -> open.label().length() + open.url().length();
            })
        .sum();
  }

  private static Block withoutAddresses(Block block) {
    RichText text = block.text();
    List<Mark> marks = text.marks().stream().filter(mark -> mark.style() != Style.LINK).toList();
    RichText plain = new RichText(text.characters(), marks);
    return switch (block) {
      case Block.Paragraph _ -> new Block.Paragraph(plain);
      case Block.Quote _ -> new Block.Quote(plain);
      case Block.Note note ->
          new Block.Note(
              plain, note.buttons().stream().filter(b -> b instanceof Button.Act).toList());
    };
  }
}
