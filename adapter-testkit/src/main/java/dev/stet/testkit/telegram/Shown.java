package dev.stet.testkit.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message as a person sees it.
 *
 * @param chat the identifier of the chat
 * @param thread the topic, null outside of topics
 * @param id the identifier of the message in its chat
 * @param text after the server's cleaning
 * @param entities formatting, with offsets into {@code text}
 * @param preview whether the server would have shown a preview of a link
 * @param edited whether it replaced an earlier text of the same message
 */
public record Shown(
    String chat,
    @Nullable Integer thread,
    int id,
    String text,
    List<Entity> entities,
    boolean preview,
    boolean edited) {
  /** What the server finds by itself in plain text, longest kinds first. */
  private static final Pattern LIVE =
      Pattern.compile(
          "(?<url>https?://[^\\s/]+\\.[^\\s]+)"
              + "|(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]{2,32}(?![A-Za-z0-9_])"
              + "|(?<![\\p{L}\\p{N}_/<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\\p{L}\\p{N}_/<>])"
              + "|(?<![\\p{L}\\p{N}_])#[\\p{L}\\p{N}_]+");

  public Shown {
    entities = List.copyOf(entities);
  }

  /**
   * Formatting of a range.
   *
   * @param offset first UTF-16 unit
   * @param length in UTF-16 units
   * @param url for {@code text_link}
   */
  public record Entity(String type, int offset, int length, @Nullable String url) {
    int end() {
      return offset + length;
    }

    Entity over(int start, int end) {
      return new Entity(type, start, end - start, url);
    }
  }

  /** The ranges of a type, in order. */
  public List<String> formatted(String type) {
    return entities.stream()
        .filter(entity -> entity.type().equals(type))
        .map(entity -> text.substring(entity.offset(), entity.end()))
        .toList();
  }

  /** The words that the server makes clickable by itself: mentions, commands, hashtags, links. */
  public List<String> live() {
    List<String> live = new ArrayList<>();
    for (MatchResult word : LIVE.matcher(text).results().toList()) {
      if (entities.stream().noneMatch(entity -> silences(entity, word))) {
        live.add(word.group());
      }
    }
    return live;
  }

  private static boolean silences(Entity entity, MatchResult word) {
    return switch (entity.type()) {
      case "code", "pre", "text_link" ->
          entity.offset() < word.end() && word.start() < entity.end();
      default -> false;
    };
  }
}
