package dev.stet.launcher;

import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows a reply in a terminal: wrapped and coloured on a screen, plain and unwrapped in a pipe.
 *
 * <p>On a screen the control characters of a document are shown as {@code U+FFFD}: they would move
 * the cursor or worse.
 */
final class TerminalRenderer {
  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String DIM = "\u001B[2m";
  private static final String MATCH = "\u001B[1;33m";
  private static final String BAR = "\u001B[36m▏\u001B[0m ";

  private final boolean screen;
  private final int width;

  TerminalRenderer(boolean screen, int width) {
    this.screen = screen;
    this.width = width;
  }

  String render(Reply reply) {
    StringBuilder out = new StringBuilder();
    for (Block block : reply.blocks()) {
      String prefix = block instanceof Block.Quote ? (screen ? BAR : "> ") : "";
      if (block instanceof Block.Quote && !out.isEmpty()) {
        out.append('\n');
      }
      for (String line : lines(block)) {
        out.append(prefix).append(line).append('\n');
      }
    }
    return out.toString();
  }

  private List<String> lines(Block block) {
    RichText text = block.text();
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.characters().length()) {
      int newline = text.characters().indexOf('\n', start);
      int end = newline < 0 ? text.characters().length() : newline;
      wrap(text, start, end, block, lines);
      start = end + 1;
    }
    return lines;
  }

  private void wrap(RichText text, int start, int end, Block block, List<String> into) {
    int room = screen ? width - 2 : Integer.MAX_VALUE;
    int from = start;
    do {
      int to = Math.min(end, room > end - from ? end : from + room);
      if (to < end) {
        int blank = text.characters().lastIndexOf(' ', to);
        to = blank > from ? blank : to;
      }
      into.add(style(text, from, to, block));
      from = to < end && text.characters().charAt(to) == ' ' ? to + 1 : to;
    } while (from < end);
  }

  private String style(RichText text, int from, int to, Block block) {
    if (!screen) {
      return text.characters().substring(from, to);
    }
    StringBuilder out = new StringBuilder();
    String base = block instanceof Block.Note ? DIM : "";
    out.append(base);
    for (int i = from; i < to; i++) {
      for (RichText.Mark mark : text.marks()) {
        if (mark.start() == i || (i == from && mark.start() < i && mark.end() > i)) {
          out.append(mark.style() == RichText.Style.MATCH ? MATCH : BOLD);
        }
      }
      out.append(harmless(text.characters().charAt(i)));
      for (RichText.Mark mark : text.marks()) {
        if (mark.end() == i + 1) {
          out.append(RESET).append(base);
        }
      }
    }
    return out.append(RESET).toString();
  }

  private static char harmless(char c) {
    boolean bidi = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return (Character.isISOControl(c) && c != '\t') || bidi ? '\uFFFD' : c;
  }
}
