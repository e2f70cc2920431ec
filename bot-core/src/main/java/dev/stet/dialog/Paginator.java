package dev.stet.dialog;

import dev.stet.chat.Button;
import dev.stet.chat.Limits;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a reply into messages that fit a platform, between blocks where it can, between words where
 * it must. A quotation that is cut says so on both sides of the cut.
 */
final class Paginator {
  private static final String CUT = " […]";
  private static final String CONTINUED = "[…] ";

  private final int most;

  Paginator(Limits limits) {
    this.most = limits.characters();
  }

  List<Reply> paginate(Reply reply) {
    List<Reply> pages = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    int length = 0;
    for (Block block : reply.blocks().stream().flatMap(b -> fit(b).stream()).toList()) {
      int more = block.text().characters().length() + 1;
      if (!page.isEmpty() && length + more > most) {
        pages.add(new Reply(page));
        page = new ArrayList<>();
        length = 0;
      }
      page.add(block);
      length += more;
    }
    pages.add(new Reply(page));
    return pages;
  }

  private List<Block> fit(Block block) {
    RichText text = block.text();
    if (text.characters().length() < most) {
      return List.of(block);
    }
    return switch (block) {
      case Block.Quote _ ->
          pieces(text, CONTINUED, CUT).stream().<Block>map(Block.Quote::new).toList();
      case Block.Paragraph _ ->
          pieces(text, "", "").stream().<Block>map(Block.Paragraph::new).toList();
      case Block.Note note -> notes(note.buttons(), pieces(text, "", ""));
    };
  }

  /** The buttons stay with the last piece. */
  private static List<Block> notes(List<Button> buttons, List<RichText> pieces) {
    List<Block> notes = new ArrayList<>();
    pieces.forEach(piece -> notes.add(new Block.Note(piece)));
    notes.set(notes.size() - 1, new Block.Note(pieces.getLast(), buttons));
    return notes;
  }

  private List<RichText> pieces(RichText text, String before, String after) {
    List<RichText> pieces = new ArrayList<>();
    int room = most - before.length() - after.length() - 1;
    int start = 0;
    while (start < text.characters().length()) {
      int end = cut(text.characters(), start, room);
      boolean last = end == text.characters().length();
      pieces.add(wrap(start == 0 ? "" : before, text.slice(start, end), last ? "" : after));
      start = end;
    }
    return pieces;
  }

  /** The last boundary between words, else between characters, that leaves at most {@code room}. */
  private static int cut(String text, int start, int room) {
    if (text.length() - start <= room) {
      return text.length();
    }
    int blank = text.lastIndexOf(' ', start + room);
    if (blank > start + room / 2) {
      return blank + 1;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int boundary = characters.preceding(start + room + 1);
    return boundary > start ? boundary : start + room;
  }

  private static RichText wrap(String before, RichText text, String after) {
    List<RichText.Mark> marks =
        text.marks().stream()
            .map(m ->
                new RichText.Mark(
                    m.style(), m.start() + before.length(), m.end() + before.length(), m.target()))
            .toList();
    return new RichText(before + text.characters() + after, marks);
  }
}
