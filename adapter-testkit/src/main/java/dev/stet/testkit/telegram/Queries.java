package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** What people wait for an answer to, once: buttons that they pressed, lists to pick from. */
final class Queries {
  private static final int TOAST = 200;
  private static final int RESULTS = 50;
  private static final int BYTES = 64;

  private final Set<String> presses = new HashSet<>();
  private final Set<String> lists = new HashSet<>();

  synchronized void received(JsonNode update) {
    if (update.has("callback_query")) {
      presses.add(update.path("callback_query").path("id").asText());
    }
    if (update.has("inline_query")) {
      lists.add(update.path("inline_query").path("id").asText());
    }
  }

  /** Lets all that wait wait no longer. */
  synchronized void expire() {
    presses.clear();
    lists.clear();
  }

  /** The presses that nobody has answered. */
  synchronized Set<String> presses() {
    return Set.copyOf(presses);
  }

  synchronized JsonNode answerPress(JsonNode parameters) throws ApiError {
    if (parameters.path("text").asText().length() > TOAST) {
      throw ApiError.badRequest("MESSAGE_TOO_LONG");
    }
    if (!presses.remove(parameters.path("callback_query_id").asText())) {
      throw tooOld();
    }
    return JsonNodeFactory.instance.booleanNode(true);
  }

  synchronized JsonNode answerList(JsonNode parameters) throws ApiError {
    JsonNode results = parameters.path("results");
    if (results.size() > RESULTS) {
      throw ApiError.badRequest("RESULTS_TOO_MUCH");
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode result : results) {
      check(result, ids);
    }
    if (bytes(parameters.path("next_offset").asText()) > BYTES) {
      throw ApiError.badRequest("NEXT_OFFSET_INVALID");
    }
    String start = parameters.path("button").path("start_parameter").asText();
    if (parameters.has("button") && !start.matches("[A-Za-z0-9_-]{1,64}")) {
      throw ApiError.badRequest("START_PARAM_INVALID");
    }
    if (!lists.remove(parameters.path("inline_query_id").asText())) {
      throw tooOld();
    }
    return JsonNodeFactory.instance.booleanNode(true);
  }

  private static void check(JsonNode result, Set<String> ids) throws ApiError {
    String id = result.path("id").asText();
    if (bytes(id) < 1 || bytes(id) > BYTES) {
      throw ApiError.badRequest("RESULT_ID_INVALID");
    }
    if (!ids.add(id)) {
      throw ApiError.badRequest("RESULT_ID_DUPLICATE");
    }
    if (!result.path("type").asText().equals("article")
        || result.path("title").asText().isBlank()) {
      throw ApiError.badRequest("ARTICLE_TITLE_EMPTY");
    }
    MessageRules.checkContent(result.path("input_message_content"));
    var _ = KeyboardRules.keyboard(result.path("reply_markup"));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static ApiError tooOld() {
    return ApiError.badRequest(
        "query is too old and response timeout expired or query ID is invalid");
  }
}
