package dev.stet.slack;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Slack's own notation for text: entities, and references in angle brackets. */
final class WireText {
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private WireText() {}

  /** As a person reads it: references become their label or their name, entities characters. */
  static String read(String wire) {
    return unescape(REFERENCE.matcher(wire).replaceAll(r -> quote(readable(r))));
  }

  /** Makes every character stand for itself. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Takes the mention of a user out, with a colon or comma behind it and the blanks around it. */
  static String withoutMention(String wire, String user) {
    Pattern mention = Pattern.compile("\\s*" + mentionOf(user) + "[:,]?\\s*");
    return mention.matcher(wire).replaceAll(" ").strip();
  }

  static boolean mentions(String wire, String user) {
    return Pattern.compile(mentionOf(user)).matcher(wire).find();
  }

  private static String mentionOf(String user) {
    return "<@" + Pattern.quote(user) + "(?:\\|[^<>]*)?>";
  }

  private static String readable(MatchResult reference) {
    String target = reference.group(1);
    String label = reference.group(2);
    boolean labelled = label != null && !label.isEmpty();
    return switch (target.isEmpty() ? ' ' : target.charAt(0)) {
      case '@' -> labelled ? "@" + label : target;
      case '#' -> labelled ? "#" + label : target;
      case '!' -> labelled ? label : "@" + target.substring(1);
      default -> labelled ? label : target;
    };
  }

  /** The ampersand last, or an entity that a person typed would be read twice. */
  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String quote(String replacement) {
    return replacement.replace("\\", "\\\\").replace("$", "\\$");
  }
}
