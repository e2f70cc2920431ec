package dev.stet.testkit.telegram;

import dev.stet.testkit.telegram.Shown.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's cleaning of a text, as its published source does it: control characters become
 * spaces; carriage returns, line separators, bidi embeddings and three combining marks go; in a run
 * of direction marks only the last survives; blanks at both ends go.
 */
final class ServerText {
  private static final char NON_JOINER = '\u200C';

  private final String raw;
  private final StringBuilder clean = new StringBuilder();

  /** Where each raw unit begins in the clean text, and one entry for the end. */
  private final int[] moved;

  private ServerText(String raw) {
    this.raw = raw;
    this.moved = new int[raw.length() + 1];
    copy();
    thinDirectionMarks();
  }

  /** The text as it is displayed. */
  static String clean(String raw) {
    return new ServerText(raw).displayed();
  }

  /** The entities as they lie over the displayed text; those that cover nothing are gone. */
  static List<Entity> clean(String raw, List<Entity> entities) {
    ServerText text = new ServerText(raw);
    int lead = text.lead();
    int end = lead + text.displayed().length();
    List<Entity> kept = new ArrayList<>();
    for (Entity entity : entities) {
      int from = Math.max(text.moved[entity.offset()], lead);
      int to = Math.min(text.moved[entity.end()], end);
      if (from < to) {
        kept.add(entity.over(from - lead, to - lead));
      }
    }
    return kept;
  }

  private String displayed() {
    return trim(clean.substring(lead()), false);
  }

  private int lead() {
    return clean.length() - trim(clean.toString(), true).length();
  }

  private static String trim(String text, boolean front) {
    return front ? text.replaceFirst("^[ \n]+", "") : text.replaceFirst("[ \n]+$", "");
  }

  private void copy() {
    for (int i = 0; i < raw.length(); i++) {
      moved[i] = clean.length();
      char unit = raw.charAt(i);
      if (!vanishes(unit)) {
        clean.append(unit < ' ' && unit != '\n' ? ' ' : unit);
      }
    }
    moved[raw.length()] = clean.length();
  }

  private static boolean vanishes(char unit) {
    return unit == '\r'
        || (unit >= '\u2028' && unit <= '\u202E')
        || unit == '\u030A'
        || unit == '\u0333'
        || unit == '\u033F';
  }

  private void thinDirectionMarks() {
    for (int i = 0; i + 1 < clean.length(); i++) {
      if (isDirectionMark(clean.charAt(i)) && isDirectionMark(clean.charAt(i + 1))) {
        clean.setCharAt(i, NON_JOINER);
      }
    }
  }

  private static boolean isDirectionMark(char unit) {
    return unit == '\u200E' || unit == '\u200F';
  }
}
