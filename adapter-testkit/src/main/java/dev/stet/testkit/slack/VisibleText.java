package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.StringJoiner;

/** What Slack's clients show of blocks, as characters. */
final class VisibleText {
  private VisibleText() {}

  static String of(JsonNode blocks) {
    StringJoiner lines = new StringJoiner("\n");
    for (JsonNode block : blocks) {
      lines.add(block(block));
    }
    return lines.toString();
  }

  /** Whether an element of one of these types stands anywhere in the blocks. */
  static boolean holdsAny(JsonNode node, String... types) {
    if (List.of(types).contains(node.path("type").asText())) {
      return true;
    }
    for (JsonNode child : node) {
      if (holdsAny(child, types)) {
        return true;
      }
    }
    return false;
  }

  private static String block(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "rich_text" -> richText(block.path("elements"));
      case "section", "header" -> block.path("text").path("text").asText();
      default -> "";
    };
  }

  /** Sections run on; a quotation stands on lines of its own. */
  private static String richText(JsonNode elements) {
    StringBuilder text = new StringBuilder();
    String above = "";
    for (JsonNode element : elements) {
      String type = element.path("type").asText();
      if (!above.isEmpty() && !(type.equals(above) && type.equals("rich_text_section"))) {
        text.append('\n');
      }
      element.path("elements").forEach(run -> text.append(run(run)));
      above = type;
    }
    return text.toString();
  }

  private static String run(JsonNode run) {
    return switch (run.path("type").asText()) {
      case "text" -> run.path("text").asText();
      case "link" -> run.path("text").asText(run.path("url").asText());
      case "user" -> "@" + run.path("user_id").asText();
      case "broadcast" -> "@" + run.path("range").asText();
      case "emoji" -> ":" + run.path("name").asText() + ":";
      default -> "";
    };
  }
}
