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
 * @param text after the server's cleaning; below a file its caption
 * @param entities formatting, with offsets into {@code text}
 * @param keyboard the buttons below it, row by row
 * @param manner how it arrived
 */
public record Shown(
    String chat,
    @Nullable Integer thread,
    int id,
    String text,
    List<Entity> entities,
    List<List<Knob>> keyboard,
    Manner manner) {
  /** What the server finds by itself in plain text, longest kinds first. */
  private static final Pattern LIVE =
      Pattern.compile(
          "(?<url>https?://[^\\s/]+\\.[^\\s]+)"
              + "|(?<![\\p{L}\\p{N}_])@[A-Za-z0-9_]{2,32}(?![A-Za-z0-9_])"
              + "|(?<![\\p{L}\\p{N}_/<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\\p{L}\\p{N}_/<>])"
              + "|(?<![\\p{L}\\p{N}_])#[\\p{L}\\p{N}_]+");

  public Shown {
    entities = List.copyOf(entities);
    keyboard = keyboard.stream().map(List::copyOf).toList();
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

  /**
   * A button.
   *
   * @param data what the bot hears when it is pressed; empty: nothing
   * @param url what it opens; empty: nothing
   */
  public record Knob(String label, String data, String url) {}

  /**
   * How a message arrived.
   *
   * @param preview whether the server would have shown a preview of a link
   * @param edited whether it replaced an earlier text of the same message
   * @param silent whether it made no sound
   * @param guarded whether it cannot be passed on
   * @param answers the message that it is a reply to, null: it is none
   * @param file the name and the text of the file above it, null: there is none
   */
  public record Manner(
      boolean preview,
      boolean edited,
      boolean silent,
      boolean guarded,
      @Nullable Integer answers,
      @Nullable Sent file) {}

  /** A file that the bot sent. */
  public record Sent(String name, String text) {}

  public boolean preview() {
    return manner.preview();
  }

  public boolean edited() {
    return manner.edited();
  }

  /** The ranges of a type, in order. */
  public List<String> formatted(String type) {
    return entities.stream()
        .filter(entity -> entity.type().equals(type))
        .map(entity -> text.substring(entity.offset(), entity.end()))
        .toList();
  }

  /** What the buttons say, row by row. */
  public List<List<String>> labels() {
    return keyboard.stream().map(row -> row.stream().map(Knob::label).toList()).toList();
  }

  /** The button that says this. */
  public Knob key(String label) {
    return keyboard.stream()
        .flatMap(List::stream)
        .filter(key -> key.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("[loopback] no button " + label + " in " + this));
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
