package dev.stet.telegram;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that Telegram would bring to life although nobody meant it; the package's page says which
 * and why. It finds rather a word too many than one too few: the cost is a different typeface.
 */
final class LiveWords {
  private static final String MENTION = "(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]{2,}";
  private static final String COMMAND =
      "(?<![\\p{L}\\p{N}_/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{2,32})?(?![\\p{L}\\p{N}_/<>])";

  private static final Pattern MENTIONS = Pattern.compile(MENTION);
  private static final Pattern MENTIONS_AND_COMMANDS = Pattern.compile(COMMAND + "|" + MENTION);

  private LiveWords() {}

  /** In words of a document. */
  static List<MatchResult> quoted(String text) {
    return MENTIONS_AND_COMMANDS.matcher(text).results().toList();
  }

  /** In the bot's own words, whose commands are meant. */
  static List<MatchResult> own(String text) {
    return MENTIONS.matcher(text).results().toList();
  }
}
