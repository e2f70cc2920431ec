package dev.stet.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.stet.chat.Button;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Mark;
import dev.stet.chat.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Reply} as {@code rich_text} blocks, the only ones in which every character stands for
 * itself: mrkdwn has no escape for {@code * _ ~}, so a quotation would lose them.
 */
final class Renderer {
  /** Below Slack's 50, for what may be added below a message later. */
  static final int MOST_BLOCKS = 45;

  private static final int SUMMARY = 300;

  private Renderer() {}

  /** The blocks of a message. */
  static List<LayoutBlock> blocks(Reply reply) {
    return blocks(Weight.lighten(reply), true);
  }

  /** The blocks of somebody's Home. */
  static List<LayoutBlock> view(Reply reply) {
    return blocks(reply, false);
  }

  /**
   * One block of Slack's for one of the reply and one for its buttons, or for several of the reply
   * when there are too many.
   */
  private static List<LayoutBlock> blocks(Reply reply, boolean feedback) {
    List<Block> visible = reply.blocks().stream().filter(Renderer::isVisible).toList();
    int each = 1;
    List<LayoutBlock> blocks = layout(visible, each, feedback);
    while (blocks.size() > MOST_BLOCKS && each < visible.size()) {
      blocks = layout(visible, ++each, feedback);
    }
    return blocks;
  }

  private static List<LayoutBlock> layout(List<Block> visible, int each, boolean feedback) {
    Buttons buttons = new Buttons(feedback);
    List<LayoutBlock> blocks = new ArrayList<>();
    for (int at = 0; at < visible.size(); at += each) {
      List<Block> together = visible.subList(at, Math.min(at + each, visible.size()));
      text(together).ifPresent(blocks::add);
      blocks.addAll(buttons.blocks(buttons(together)));
    }
    return blocks;
  }

  private static List<Button> buttons(List<Block> blocks) {
    List<Button> buttons = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Note note) {
        buttons.addAll(note.buttons());
      }
    }
    return buttons;
  }

  /** What a notification shows: the beginning of the reply, as plain characters. */
  static String summary(Reply reply) {
    String text =
        reply.blocks().stream()
            .map(b -> b.text().characters())
            .filter(characters -> !characters.isEmpty())
            .collect(Collectors.joining("\n"));
    return WireText.escape(shorten(text));
  }

  private static boolean isVisible(Block block) {
    boolean buttons = block instanceof Block.Note note && !note.buttons().isEmpty();
    return buttons || !block.text().characters().isEmpty();
  }

  private static String shorten(String text) {
    if (text.length() <= SUMMARY) {
      return text;
    }
    int blank = text.lastIndexOf(' ', SUMMARY);
    int end = blank > SUMMARY / 2 ? blank : SUMMARY;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole) + " …";
  }

  private static Optional<LayoutBlock> text(List<Block> blocks) {
    List<BlockElement> elements = new ArrayList<>();
    for (Block block : blocks) {
      if (block.text().characters().isEmpty()) {
        continue;
      }
      boolean glued = !elements.isEmpty() && !(block instanceof Block.Quote);
      if (glued && elements.getLast() instanceof RichTextSectionElement above) {
        above.getElements().add(text("\n", null));
      }
      elements.add(element(block));
    }
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(RichTextBlock.builder().elements(elements).build());
  }

  private static BlockElement element(Block block) {
    return switch (block) {
      case Block.Quote(RichText text) ->
          RichTextQuoteElement.builder().elements(runs(text)).build();
      case Block.Paragraph(RichText text) -> section(text);
      case Block.Note(RichText text, _) -> section(text);
    };
  }

  private static BlockElement section(RichText text) {
    return RichTextSectionElement.builder().elements(runs(text)).build();
  }

  /** Cuts a text where its marks begin and end: inside a run nothing changes. */
  private static List<RichTextElement> runs(RichText text) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.characters().length()));
    for (Mark mark : text.marks()) {
      cuts.add(mark.start());
      cuts.add(mark.end());
    }
    List<RichTextElement> runs = new ArrayList<>();
    for (Integer end = cuts.higher(0); end != null; end = cuts.higher(end)) {
      runs.add(run(text.slice(cuts.lower(end), end)));
    }
    return runs;
  }

  private static RichTextElement run(RichText run) {
    for (Mark mark : run.marks()) {
      if (mark.style() == Style.LINK) {
        return link(run, mark.url());
      }
    }
    return text(run.characters(), style(run));
  }

  private static RichTextElement link(RichText run, String url) {
    return RichTextSectionElement.Link.builder()
        .url(url)
        .text(run.characters())
        .style(style(run))
        .build();
  }

  /** Something said of a person, who is named as Slack names people. */
  static LayoutBlock about(String words, String user) {
    RichTextElement person = RichTextSectionElement.User.builder().userId(user).build();
    return RichTextBlock.builder()
        .elements(
            List.of(
                RichTextSectionElement.builder()
                    .elements(List.of(text(words, null), person))
                    .build()))
        .build();
  }

  private static RichTextElement text(
      String characters, RichTextSectionElement.@Nullable TextStyle style) {
    return RichTextSectionElement.Text.builder().text(characters).style(style).build();
  }

  private static RichTextSectionElement.@Nullable TextStyle style(RichText run) {
    Set<Style> styles = run.marks().stream().map(Mark::style).collect(Collectors.toSet());
    boolean bold = styles.contains(Style.STRONG) || styles.contains(Style.MATCH);
    boolean code = styles.contains(Style.CODE);
    return bold || code
        ? RichTextSectionElement.TextStyle.builder().bold(bold).code(code).build()
        : null;
  }
}
