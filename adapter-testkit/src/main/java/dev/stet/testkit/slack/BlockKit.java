package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Slack's limits for messages: what it says of blocks that it does not take. */
final class BlockKit {
  private static final int BLOCKS = 50;
  private static final int VIEW_BLOCKS = 100;
  private static final int VIEW_CHARACTERS = 250_000;

  /** Where the undocumented cap on all characters together begins was never found; this passed. */
  private static final int CHARACTERS = 9_597;

  private static final int SECTION = 3_000;
  private static final int HEADER = 150;
  private static final int CONTEXT = 10;
  private static final int ACTIONS = 25;
  private static final int CONTEXT_ACTIONS = 5;
  private static final int BUTTON = 75;
  private static final int VALUE = 2_000;
  private static final int URL = 3_000;
  private static final int ID = 255;
  private static final Set<String> STYLES =
      Set.of(
          "bold",
          "italic",
          "strike",
          "code",
          "underline",
          "highlight",
          "client_highlight",
          "unlink");

  private final Set<String> ids = new HashSet<>();

  private BlockKit() {}

  /** The error that Slack answers for a view; empty: it takes it. */
  static Optional<String> viewRefusal(JsonNode view) {
    JsonNode blocks = view.path("blocks");
    try {
      require(view.path("type").asText().equals("home"));
      require(view.toString().length() <= VIEW_CHARACTERS);
      for (JsonNode block : blocks) {
        require(!block.path("type").asText().equals("context_actions"));
      }
      new BlockKit().check(blocks, VIEW_BLOCKS);
    } catch (Invalid e) {
      return Optional.of("invalid_arguments");
    }
    return Optional.empty();
  }

  /** The error that Slack answers for the blocks of a message; empty: it takes them. */
  static Optional<String> refusal(JsonNode blocks) {
    try {
      new BlockKit().check(blocks, BLOCKS);
    } catch (Invalid e) {
      return Optional.of("invalid_blocks");
    }
    return characters(blocks) > CHARACTERS ? Optional.of("msg_blocks_too_long") : Optional.empty();
  }

  private void check(JsonNode blocks, int most) throws Invalid {
    require(blocks.size() <= most);
    for (JsonNode block : blocks) {
      unique(block.path("block_id"));
      block(block);
    }
  }

  private void block(JsonNode block) throws Invalid {
    switch (block.path("type").asText()) {
      case "rich_text" -> richText(block.path("elements"));
      case "section" -> length(block.path("text").path("text"), SECTION);
      case "header" -> {
        require(block.path("text").path("type").asText().equals("plain_text"));
        length(block.path("text").path("text"), HEADER);
      }
      case "context" -> size(block.path("elements"), CONTEXT);
      case "actions" -> actions(block.path("elements"));
      case "context_actions" -> contextActions(block.path("elements"));
      case "image" -> length(block.path("alt_text"), VALUE);
      case "divider" -> {}
      default -> throw new Invalid();
    }
  }

  private void actions(JsonNode elements) throws Invalid {
    size(elements, ACTIONS);
    for (JsonNode element : elements) {
      unique(element.path("action_id"));
      require(element.path("text").path("type").asText().equals("plain_text"));
      length(element.path("text").path("text"), BUTTON);
      require(element.path("accessibility_label").asText().length() <= BUTTON);
      require(element.path("value").asText().length() <= VALUE);
      require(element.path("url").asText().length() <= URL);
    }
  }

  private void contextActions(JsonNode elements) throws Invalid {
    size(elements, CONTEXT_ACTIONS);
    for (JsonNode element : elements) {
      unique(element.path("action_id"));
      require(element.path("type").asText().equals("feedback_buttons"));
      for (String half : List.of("positive_button", "negative_button")) {
        length(element.path(half).path("text").path("text"), BUTTON);
        length(element.path(half).path("value"), VALUE);
      }
    }
  }

  private static void richText(JsonNode elements) throws Invalid {
    require(!elements.isEmpty());
    for (JsonNode element : elements) {
      String type = element.path("type").asText();
      require(
          Set.of("rich_text_section", "rich_text_quote", "rich_text_preformatted").contains(type));
      require(!element.path("elements").isEmpty());
      for (JsonNode run : element.path("elements")) {
        run(run);
      }
    }
  }

  private static void run(JsonNode run) throws Invalid {
    style(run.path("style"));
    switch (run.path("type").asText()) {
      case "text" -> require(!run.path("text").asText().isEmpty());
      case "link" -> url(run.path("url").asText());
      case "user", "broadcast", "channel", "usergroup", "emoji" -> {}
      default -> throw new Invalid();
    }
  }

  private static void style(JsonNode style) throws Invalid {
    for (Iterator<String> names = style.fieldNames(); names.hasNext(); ) {
      require(STYLES.contains(names.next()));
    }
  }

  private static void url(String url) throws Invalid {
    String lower = url.toLowerCase(Locale.ROOT);
    require(lower.startsWith("https://") || lower.startsWith("http://"));
    require(url.length() <= URL);
  }

  private void unique(JsonNode id) throws Invalid {
    require(id.asText().length() <= ID);
    require(id.isMissingNode() || ids.add(id.asText()));
  }

  private static void length(JsonNode text, int most) throws Invalid {
    require(!text.asText().isEmpty() && text.asText().length() <= most);
  }

  private static void size(JsonNode elements, int most) throws Invalid {
    require(!elements.isEmpty() && elements.size() <= most);
  }

  /** All text and all addresses, wherever they stand. */
  private static int characters(JsonNode node) {
    int sum = own(node.path("text")) + own(node.path("url"));
    for (JsonNode child : node) {
      sum += characters(child);
    }
    return sum;
  }

  private static int own(JsonNode text) {
    return text.isTextual() ? text.asText().length() : 0;
  }

  private static void require(boolean met) throws Invalid {
    if (!met) {
      throw new Invalid();
    }
  }

  private static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
