package dev.stet.dialog;

import dev.stet.chat.Button;
import dev.stet.chat.Limits;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Cuts a reply into messages that fit a platform: between blocks where it can, a quotation staying
 * with the lines below it; else between sentences, else between words, and never inside of what a
 * reader takes for one character. A quotation that is cut says so on both sides of the cut.
 */
final class Paginator {
  private static final String CUT = " […]";
  private static final String CONTINUED = "[…] ";

  /** Left free on each page for a line about the message itself. */
  private static final int RESERVE = 150;

  private final int most;
  private final int mostBlocks;

  Paginator(Limits limits) {
    this.mostBlocks = limits.blocks() - 1;
    this.most = limits.characters() - Math.min(RESERVE, limits.characters() / 4);
  }

  List<Reply> paginate(Reply reply) {
    List<Reply> pages = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    int length = 0;
    for (List<Block> group : groups(reply)) {
      boolean whole = length(group) <= most && group.size() <= mostBlocks;
      for (List<Block> part : whole ? List.of(group) : group.stream().map(List::of).toList()) {
        boolean full = length + length(part) > most || page.size() + part.size() > mostBlocks;
        if (!page.isEmpty() && full) {
          pages.add(new Reply(page));
          page = new ArrayList<>();
          length = 0;
        }
        page.addAll(part);
        length += length(part);
      }
    }
    pages.add(new Reply(page));
    return pages.size() == 1 ? pages : numbered(pages);
  }

  private static List<Reply> numbered(List<Reply> pages) {
    return IntStream.rangeClosed(1, pages.size())
        .mapToObj(i -> Notices.followed(pages.get(i - 1), "(" + i + "/" + pages.size() + ")"))
        .toList();
  }

  /** Blocks that a reader wants to see together. */
  private List<List<Block>> groups(Reply reply) {
    List<List<Block>> groups = new ArrayList<>();
    for (Block block : reply.blocks()) {
      if (groups.isEmpty() || !(block instanceof Block.Note)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().addAll(fit(block));
    }
    return groups;
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().characters().length() + 1).sum();
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

  /** The last good place to cut that leaves at most {@code room}. */
  private static int cut(String text, int start, int room) {
    int end = start + room;
    if (text.length() <= end) {
      return text.length();
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return Sentences.of(text).stream()
        .mapToInt(Span::end)
        .map(sentence -> afterBlanks(text, sentence))
        .filter(sentence -> sentence > start + room / 3 && sentence <= end)
        .filter(characters::isBoundary)
        .max()
        .orElseGet(() -> betweenWords(text, start, end, characters));
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int betweenWords(String text, int start, int end, BreakIterator characters) {
    int blank = text.lastIndexOf(' ', end - 1) + 1;
    if (blank > (start + end) / 2 && characters.isBoundary(blank)) {
      return blank;
    }
    int boundary = characters.preceding(end + 1);
    if (boundary > start) {
      return boundary;
    }
    // One character of hundreds of units is a joke on us; half a surrogate pair would be an error.
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
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
