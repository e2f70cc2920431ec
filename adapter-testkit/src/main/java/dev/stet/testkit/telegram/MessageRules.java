package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stet.testkit.telegram.Shown.Entity;
import dev.stet.testkit.telegram.Shown.Manner;
import dev.stet.testkit.telegram.Shown.Sent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server checks of a message, with the words it refuses one with. */
final class MessageRules {
  private static final int CHARACTERS = 4096;
  private static final int BYTES = 32_768;
  private static final int ENTITIES = 100;
  private static final int CAPTION = 1024;
  private static final Set<String> TYPES =
      Set.of(
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "blockquote",
          "expandable_blockquote",
          "code",
          "pre",
          "text_link");

  private MessageRules() {}

  /** The message as it will be seen. */
  static Shown shown(JsonNode parameters, int id, boolean edited) throws ApiError {
    String raw = text(parameters, "text");
    List<Entity> entities = entities(parameters.path("entities"), raw);
    return new Shown(
        chat(parameters),
        thread(parameters),
        id,
        ServerText.clean(raw),
        ServerText.clean(raw, entities),
        KeyboardRules.keyboard(parameters.path("reply_markup")),
        manner(parameters, edited, null));
  }

  /** A file with its caption. */
  static Shown document(JsonNode parameters, int id) throws ApiError {
    JsonNode file = parameters.path("document");
    if (file.path("text").asText().isEmpty()) {
      throw ApiError.badRequest("file must be non-empty");
    }
    String raw = parameters.path("caption").asText();
    if (ServerText.clean(raw).length() > CAPTION) {
      throw ApiError.badRequest("message caption is too long");
    }
    List<Entity> entities = entities(parameters.path("caption_entities"), raw);
    Sent sent = new Sent(file.path("name").asText(), file.path("text").asText());
    return new Shown(
        chat(parameters),
        thread(parameters),
        id,
        ServerText.clean(raw),
        ServerText.clean(raw, entities),
        KeyboardRules.keyboard(parameters.path("reply_markup")),
        manner(parameters, false, sent));
  }

  /** The content of an article that somebody may pick. */
  static void checkContent(JsonNode content) throws ApiError {
    String raw = text(content, "message_text");
    var _ = entities(content.path("entities"), raw);
  }

  private static Manner manner(JsonNode parameters, boolean edited, @Nullable Sent file) {
    JsonNode answers = parameters.path("reply_parameters").path("message_id");
    return new Manner(
        !parameters.path("link_preview_options").path("is_disabled").asBoolean(),
        edited,
        parameters.path("disable_notification").asBoolean(),
        parameters.path("protect_content").asBoolean(),
        answers.isMissingNode() ? null : answers.asInt(),
        file);
  }

  static String chat(JsonNode parameters) throws ApiError {
    String chat = parameters.path("chat_id").asText();
    if (chat.isEmpty()) {
      throw ApiError.badRequest("chat_id is empty");
    }
    if (!chat.matches("-?[1-9][0-9]*")) {
      throw ApiError.badRequest("chat not found");
    }
    return chat;
  }

  private static @Nullable Integer thread(JsonNode parameters) throws ApiError {
    if (!parameters.has("message_thread_id")) {
      return null;
    }
    int thread = parameters.path("message_thread_id").asInt();
    if (thread <= 1) {
      throw ApiError.badRequest("message thread not found");
    }
    return thread;
  }

  private static String text(JsonNode parameters, String name) throws ApiError {
    if (parameters.has("parse_mode")) {
      throw ApiError.badRequest("the stand-in plays no parse modes");
    }
    String raw = parameters.path(name).asText();
    if (raw.getBytes(StandardCharsets.UTF_8).length > BYTES) {
      throw ApiError.badRequest("text is too long");
    }
    String displayed = ServerText.clean(raw);
    if (displayed.isEmpty()) {
      throw ApiError.badRequest(raw.isEmpty() ? "message text is empty" : "text must be non-empty");
    }
    if (displayed.codePointCount(0, displayed.length()) > CHARACTERS) {
      throw ApiError.badRequest("message is too long");
    }
    return raw;
  }

  private static List<Entity> entities(JsonNode nodes, String raw) throws ApiError {
    List<Entity> entities = new ArrayList<>();
    for (JsonNode node : nodes) {
      Entity entity = entity(node);
      checkRange(entity, raw);
      boolean dead = entity.url() != null && !KeyboardRules.hasDottedHost(entity.url());
      if (!dead && entities.size() < ENTITIES) {
        entities.add(entity);
      }
    }
    return entities;
  }

  private static Entity entity(JsonNode node) throws ApiError {
    String type = node.path("type").asText();
    if (!TYPES.contains(type)) {
      throw ApiError.badRequest("unsupported entity type " + type);
    }
    String url = type.equals("text_link") ? node.path("url").asText() : null;
    return new Entity(type, node.path("offset").asInt(-1), node.path("length").asInt(-1), url);
  }

  private static void checkRange(Entity entity, String raw) throws ApiError {
    if (entity.offset() < 0 || entity.length() <= 0 || entity.end() > raw.length()) {
      throw ApiError.badRequest(
          "entity beginning at UTF-16 offset %d ends after the end of the text at UTF-16 offset %d"
              .formatted(entity.offset(), entity.end()));
    }
    if (splitsCharacter(raw, entity.offset()) || splitsCharacter(raw, entity.end())) {
      throw ApiError.badRequest(
          "entity beginning at UTF-16 offset %d begins or ends in a middle of a UTF-16 symbol"
              .formatted(entity.offset()));
    }
  }

  private static boolean splitsCharacter(String raw, int at) {
    return at > 0
        && at < raw.length()
        && Character.isSurrogatePair(raw.charAt(at - 1), raw.charAt(at));
  }
}
