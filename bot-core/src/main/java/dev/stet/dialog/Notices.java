package dev.stet.dialog;

import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import java.util.ArrayList;
import java.util.List;

/** What is said of a reply in the reply itself. */
final class Notices {
  private Notices() {}

  /** The same reply, with a line below it. */
  static Reply followed(Reply reply, String line) {
    List<Block> blocks = new ArrayList<>(reply.blocks());
    blocks.add(Block.note(line));
    return new Reply(blocks);
  }
}
