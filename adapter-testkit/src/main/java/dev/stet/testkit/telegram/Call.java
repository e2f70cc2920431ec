package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that reached the server.
 *
 * @param method the name in lower case, as the server compares it
 * @param parameters an object; values of a form are strings, or JSON where they look like it
 */
public record Call(String method, JsonNode parameters) {}
