package dev.stet.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.stet.chat.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as Slack takes it.
 *
 * @param text what a notification shows
 */
record Said(String text, List<LayoutBlock> blocks) {
  static Said of(Reply reply) {
    return new Said(Renderer.summary(reply), Renderer.blocks(reply));
  }

  /** The same, said of a person first. */
  Said under(LayoutBlock heading) {
    List<LayoutBlock> all = new ArrayList<>(List.of(heading));
    all.addAll(blocks);
    return new Said(text, all);
  }
}
