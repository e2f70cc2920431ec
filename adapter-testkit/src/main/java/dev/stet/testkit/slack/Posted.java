package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * A message of the bot.
 *
 * @param method the Web API method that posted it, or {@code response_url}
 * @param thread the time stamp of the message it answers to; empty: none
 * @param user the only person who sees it; empty: everybody
 * @param text the top-level text, as sent
 */
public record Posted(
    String method,
    String channel,
    String thread,
    String user,
    String ts,
    String text,
    JsonNode blocks) {
  private static final Pattern CONTROL = Pattern.compile("<[!@#][^>]*>");

  /** What a person reads. */
  public String visible() {
    return VisibleText.of(blocks);
  }

  /** Whether it rings anybody's bell: a mention in a block or in the text. */
  public boolean notifies() {
    return CONTROL.matcher(text).find()
        || VisibleText.holdsAny(blocks, "user", "usergroup", "broadcast", "channel");
  }
}
