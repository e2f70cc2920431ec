package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A button that a person sees.
 *
 * @param value what Slack gives back; empty: it only opens a page
 */
record Pressable(String actionId, String type, String label, String value) {
  /** All buttons of a message, in order. */
  static List<Pressable> of(JsonNode blocks) {
    List<Pressable> found = new ArrayList<>();
    for (JsonNode block : blocks) {
      for (JsonNode element : block.path("elements")) {
        String id = element.path("action_id").asText();
        switch (element.path("type").asText()) {
          case "button" -> found.add(of(id, "button", element));
          case "feedback_buttons" -> {
            found.add(of(id, "feedback_buttons", element.path("positive_button")));
            found.add(of(id, "feedback_buttons", element.path("negative_button")));
          }
          default -> {}
        }
      }
    }
    return found;
  }

  private static Pressable of(String id, String type, JsonNode button) {
    String label = button.path("text").path("text").asText();
    return new Pressable(id, type, label, button.path("value").asText());
  }
}
