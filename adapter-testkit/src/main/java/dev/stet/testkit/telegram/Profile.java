package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;

/** What people see of the bot before they write: commands by scope and language, descriptions. */
final class Profile {
  private static final int COMMANDS = 100;
  private static final int DESCRIPTION_OF_COMMAND = 256;
  private static final int DESCRIPTION = 512;
  private static final int SHORT_DESCRIPTION = 120;

  private final ObjectMapper json;
  private final Map<String, JsonNode> commands = new HashMap<>();
  private final Map<String, String> descriptions = new HashMap<>();

  Profile(ObjectMapper json) {
    this.json = json;
  }

  synchronized JsonNode commands(JsonNode parameters) throws ApiError {
    return commands.getOrDefault(key(parameters), json.createArrayNode());
  }

  synchronized JsonNode setCommands(JsonNode parameters) throws ApiError {
    JsonNode wanted = parameters.path("commands");
    if (wanted.size() > COMMANDS) {
      throw ApiError.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : wanted) {
      String description = command.path("description").asText();
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
        throw ApiError.badRequest("BOT_COMMAND_INVALID");
      }
      if (description.isEmpty() || description.length() > DESCRIPTION_OF_COMMAND) {
        throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    commands.put(key(parameters), wanted);
    return JsonNodeFactory.instance.booleanNode(true);
  }

  private static String key(JsonNode parameters) throws ApiError {
    return parameters.path("scope").path("type").asText("default") + "/" + language(parameters);
  }

  private static String language(JsonNode parameters) throws ApiError {
    String language = parameters.path("language_code").asText();
    if (!language.matches("([a-z]{2})?")) {
      throw ApiError.badRequest("invalid language code specified");
    }
    return language;
  }

  synchronized JsonNode description(JsonNode parameters, boolean brief) throws ApiError {
    String text = descriptions.getOrDefault(brief + language(parameters), "");
    return json.createObjectNode().put(brief ? "short_description" : "description", text);
  }

  synchronized JsonNode setDescription(JsonNode parameters, boolean brief) throws ApiError {
    String text = parameters.path(brief ? "short_description" : "description").asText();
    if (text.length() > (brief ? SHORT_DESCRIPTION : DESCRIPTION)) {
      throw ApiError.badRequest("description is too long");
    }
    descriptions.put(brief + language(parameters), text);
    return JsonNodeFactory.instance.booleanNode(true);
  }
}
