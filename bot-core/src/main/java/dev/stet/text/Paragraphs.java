package dev.stet.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text at the line breaks its author meant.
 *
 * <p>Whether a single line break was meant follows from the paragraph's width: if the next line's
 * first word would still have fitted on the line, nobody wrapped it there.
 */
final class Paragraphs {
  /** No real page is narrower; a paragraph of shorter lines than this is a list or a poem. */
  private static final int NARROWEST_PAGE = 40;

  private final String text;
  private final List<Span> blocks = new ArrayList<>();

  private Paragraphs(String text) {
    this.text = text;
  }

  /** The blocks of a text in order: paragraphs, headings, list items. They cover all of it. */
  static List<Span> blocks(String text) {
    Paragraphs paragraphs = new Paragraphs(text);
    List<Span> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      Span line = paragraphs.line(start);
      if (paragraphs.isBlank(line)) {
        paragraphs.flush(lines);
      } else {
        lines.add(line);
      }
      start = line.end();
    }
    paragraphs.flush(lines);
    return paragraphs.blocks;
  }

  /** One line with its line break: LF, CR, CR LF, or Unicode's line and paragraph separators. */
  private Span line(int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end++);
      boolean crlf = c == '\r' && end < text.length() && text.charAt(end) == '\n';
      if (!crlf && (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f')) {
        break;
      }
    }
    return new Span(start, end);
  }

  private boolean isBlank(Span line) {
    return Blanks.skip(text, line.start(), line.end()) == line.end();
  }

  private void flush(List<Span> lines) {
    if (lines.isEmpty()) {
      return;
    }
    int width = NARROWEST_PAGE;
    for (Span line : lines) {
      width = Math.max(width, visibleEnd(line) - line.start());
    }
    int start = lines.getFirst().start();
    for (int i = 1; i < lines.size(); i++) {
      if (breaks(lines.get(i - 1), lines.get(i), width)) {
        blocks.add(new Span(start, lines.get(i).start()));
        start = lines.get(i).start();
      }
    }
    blocks.add(new Span(start, lines.getLast().end()));
    lines.clear();
  }

  private boolean breaks(Span line, Span next, int width) {
    if (isHeading(line) || startsItem(next)) {
      return true;
    }
    int first = Blanks.skip(text, next.start(), next.end());
    int wordEnd = first;
    while (wordEnd < next.end() && !Blanks.isBlank(text.charAt(wordEnd))) {
      wordEnd++;
    }
    int needed = visibleEnd(line) - line.start() + 1 + (wordEnd - first);
    return needed <= width && !Character.isLowerCase(text.codePointAt(first));
  }

  private boolean isHeading(Span line) {
    return text.charAt(Blanks.skip(text, line.start(), line.end())) == '#';
  }

  /** A bullet, a number with a dot or bracket, a heading, a table row or a quoted line. */
  private boolean startsItem(Span line) {
    int at = Blanks.skip(text, line.start(), line.end());
    char c = text.charAt(at);
    boolean spaceBehind = at + 1 < line.end() && Blanks.isBlank(text.charAt(at + 1));
    if (c == '#' || c == '|' || c == '>' || c == '•' || c == '‣' || c == '▪') {
      return true;
    }
    if ((c == '-' || c == '*' || c == '+' || c == '–' || c == '—') && spaceBehind) {
      return true;
    }
    int digits = at;
    while (digits < line.end() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > at
        && digits - at <= 3
        && digits + 1 < line.end()
        && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
        && Blanks.isBlank(text.charAt(digits + 1));
  }

  private int visibleEnd(Span line) {
    int end = line.end();
    while (end > line.start() && Blanks.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
