package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stet.testkit.telegram.Shown.Knob;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the server checks of the buttons of a message, with the words it refuses them with. */
final class KeyboardRules {
  private static final int CALLBACK_BYTES = 64;
  private static final int BUTTONS = 100;

  private KeyboardRules() {}

  static List<List<Knob>> keyboard(JsonNode markup) throws ApiError {
    List<List<Knob>> rows = new ArrayList<>();
    int count = 0;
    for (JsonNode row : markup.path("inline_keyboard")) {
      List<Knob> keys = new ArrayList<>();
      for (JsonNode button : row) {
        keys.add(key(button));
      }
      count += keys.size();
      rows.add(keys);
    }
    if (count > BUTTONS) {
      throw ApiError.badRequest("reply markup is too long");
    }
    return rows;
  }

  private static Knob key(JsonNode button) throws ApiError {
    String label = button.path("text").asText();
    String data = button.path("callback_data").asText();
    String url = button.path("url").asText();
    if (label.isBlank()) {
      throw ApiError.badRequest("text buttons must be non-empty");
    }
    if (button.has("callback_data") == button.has("url")) {
      throw ApiError.badRequest("text buttons are unallowed in the inline keyboard");
    }
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (button.has("callback_data") && (bytes < 1 || bytes > CALLBACK_BYTES)) {
      throw ApiError.badRequest("BUTTON_DATA_INVALID");
    }
    if (button.has("url") && !hasDottedHost(url)) {
      throw ApiError.badRequest(
          "inline keyboard button URL '%s' is invalid: Wrong HTTP URL".formatted(url));
    }
    return new Knob(label, data, url);
  }

  static boolean hasDottedHost(String url) {
    try {
      String host = URI.create(url).getHost();
      return host != null && host.contains(".");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
