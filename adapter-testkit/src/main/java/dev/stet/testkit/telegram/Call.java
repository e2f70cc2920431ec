package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that reached the server.
 *
 * @param method the name in lower case, as the server compares it
 * @param parameters an object; values of a form are strings, or JSON where they look like it
 * @param at when, as of {@link System#nanoTime}
 */
public record Call(String method, JsonNode parameters, long at) {
  /** Whom it is about, as far as the server makes callers wait: a chat, or all of a method. */
  String about() {
    String chat = parameters.path("chat_id").asText();
    return chat.isEmpty() ? method : chat;
  }
}
