package dev.stet.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** Reads Slack's JSON, in which anything may be missing. */
final class Json {
  private Json() {}

  static JsonObject parse(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  /** A text or a number; empty: there is none. */
  static String string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** An object; an empty one: there is none. */
  static JsonObject object(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject value ? value : new JsonObject();
  }

  /** The objects of a list. */
  static List<JsonObject> objects(JsonObject object, String name) {
    List<JsonObject> objects = new ArrayList<>();
    if (object.get(name) instanceof JsonArray array) {
      for (JsonElement element : array) {
        if (element instanceof JsonObject value) {
          objects.add(value);
        }
      }
    }
    return objects;
  }

  /** The texts of a list. */
  static List<String> strings(JsonObject object, String name) {
    List<String> strings = new ArrayList<>();
    if (object.get(name) instanceof JsonArray array) {
      array.forEach(element -> strings.add(element.getAsString()));
    }
    return strings;
  }
}
