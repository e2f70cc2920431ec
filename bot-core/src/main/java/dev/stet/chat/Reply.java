package dev.stet.chat;

import java.util.List;

/**
 * One message of the bot, in the order a person reads it.
 *
 * @param blocks at least one
 */
public record Reply(List<Block> blocks) {
  public Reply {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("[reply] an empty message cannot be sent");
    }
  }

  /** A message of one sentence of the bot's own. */
  public static Reply of(String sentence) {
    return new Reply(List.of(Block.paragraph(sentence)));
  }

  /** Whether it says something of the bot's own and nothing else. */
  public boolean isSentence() {
    return blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph;
  }

  /** UTF-16 units of visible text, a line break between blocks included. */
  public int length() {
    return blocks.stream().mapToInt(b -> b.text().characters().length() + 1).sum() - 1;
  }

  /** A piece of a message that stands on lines of its own. */
  public sealed interface Block {
    RichText text();

    /** The bot's own words. */
    static Block paragraph(String words) {
      return new Paragraph(RichText.plain(words));
    }

    /** The bot's own words above what belongs together. */
    static Block heading(String words) {
      return new Paragraph(RichText.builder().add(RichText.Style.STRONG, words).build());
    }

    /** A line of the bot's own words that matters less. */
    static Block note(String words) {
      return new Note(RichText.plain(words));
    }

    /** The bot's own words. */
    record Paragraph(RichText text) implements Block {}

    /** Words of a document, character for character. Shown set off from the bot's own. */
    record Quote(RichText text) implements Block {}

    /**
     * A line that belongs to the block above it and matters less: a citation, a count.
     *
     * @param buttons what can be done about that block; a platform without buttons leaves them out,
     *     so nothing may be reachable through them alone
     */
    record Note(RichText text, List<Button> buttons) implements Block {
      public Note {
        buttons = List.copyOf(buttons);
      }

      /** A line about which nothing can be done. */
      public Note(RichText text) {
        this(text, List.of());
      }
    }
  }
}
