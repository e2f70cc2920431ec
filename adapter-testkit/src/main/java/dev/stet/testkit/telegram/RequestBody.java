package dev.stet.testkit.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The parameters of a call, in any of the three shapes that the server takes. */
final class RequestBody {
  private static final Pattern PART =
      Pattern.compile(
          "; name=\"([^\"]+)\"(?:; filename=\"([^\"]*)\")?[^\r"
              + "]*\r\n"
              + "(?:[^\r\n"
              + "]+\r\n"
              + ")*\r\n"
              + "(.*?)\r\n"
              + "--",
          Pattern.DOTALL);

  private RequestBody() {}

  static JsonNode parse(ObjectMapper json, String type, String body)
      throws JsonProcessingException {
    if (body.isBlank()) {
      return json.createObjectNode();
    }
    if (type.startsWith("multipart/form-data")) {
      return multipart(json, body);
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return form(json, body);
    }
    return json.readTree(body);
  }

  private static ObjectNode multipart(ObjectMapper json, String body)
      throws JsonProcessingException {
    ObjectNode parameters = json.createObjectNode();
    for (MatchResult part : PART.matcher(body).results().toList()) {
      parameters.set(
          part.group(1), part.group(2) == null ? value(json, part.group(3)) : file(json, part));
    }
    attach(parameters);
    return parameters;
  }

  /** A field that only names the part that is its value gets that value. */
  private static void attach(ObjectNode parameters) {
    String named = parameters.path("document").asText();
    JsonNode part = parameters.path(named.replaceFirst("^attach://", ""));
    if (named.startsWith("attach://") && !part.isMissingNode()) {
      parameters.set("document", part);
    }
  }

  private static ObjectNode file(ObjectMapper json, MatchResult part) {
    return json.createObjectNode().put("name", part.group(2)).put("text", part.group(3));
  }

  private static ObjectNode form(ObjectMapper json, String body) throws JsonProcessingException {
    ObjectNode parameters = json.createObjectNode();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters.set(decode(name), value(json, decode(value)));
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode value(ObjectMapper json, String text) throws JsonProcessingException {
    boolean structured = text.startsWith("[") || text.startsWith("{");
    return structured ? json.readTree(text) : json.getNodeFactory().textNode(text);
  }
}
