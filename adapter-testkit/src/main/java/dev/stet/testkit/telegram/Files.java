package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that people sent. */
final class Files {
  private static final long LARGEST = 20L * 1024 * 1024;

  private final ObjectMapper json;
  private final Map<String, byte[]> files = new HashMap<>();

  Files(ObjectMapper json) {
    this.json = json;
  }

  /** Keeps a file and returns its identifier. */
  synchronized String keep(byte[] content) {
    String id = "BQACAgIAAx-" + (files.size() + 1);
    files.put(id, content.clone());
    return id;
  }

  synchronized JsonNode describe(JsonNode parameters) throws ApiError {
    String id = parameters.path("file_id").asText();
    byte[] content = files.get(id);
    if (content == null) {
      throw ApiError.badRequest("invalid file_id");
    }
    if (content.length > LARGEST) {
      throw ApiError.badRequest("file is too big");
    }
    return json.createObjectNode()
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_size", content.length)
        .put("file_path", "documents/" + id);
  }

  /** A file by the path under which it is handed out; null: there is none. */
  synchronized byte @Nullable [] at(String path) {
    return files.get(path.substring(path.lastIndexOf('/') + 1));
  }
}
