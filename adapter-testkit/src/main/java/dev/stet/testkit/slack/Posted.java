package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message of the bot.
 *
 * @param method the Web API method that posted it, or {@code response_url}
 * @param thread the time stamp of the message it answers to; empty: none
 * @param user the only person who sees it; empty: everybody
 * @param text the top-level text, as sent; of an unfolded link, its address
 * @param replaces whether it took the place of an earlier one
 */
public record Posted(
    String method,
    String channel,
    String thread,
    String user,
    String ts,
    String text,
    JsonNode blocks,
    boolean replaces) {
  private static final Pattern CONTROL = Pattern.compile("<[!@#][^>]*>");

  /** What a person reads. */
  public String visible() {
    return VisibleText.of(blocks);
  }

  /** The labels of its buttons, in order. */
  public List<String> buttons() {
    return Pressable.of(blocks).stream().map(Pressable::label).toList();
  }

  /** Whether it rings anybody's bell: a mention in a block or in the text. */
  public boolean notifies() {
    return CONTROL.matcher(text).find()
        || VisibleText.holdsAny(blocks, "user", "usergroup", "broadcast", "channel");
  }
}
