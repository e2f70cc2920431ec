package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files of the workspace. */
final class Uploads {
  private final Map<String, Kept> files = new HashMap<>();

  synchronized void put(String id, String name, byte[] content) {
    files.put(id, new Kept(name, content));
  }

  /** What {@code files.info} says of a file; empty: there is no such file. */
  synchronized Optional<ObjectNode> info(String id, String prefix) {
    return Optional.ofNullable(files.get(id))
        .map(file ->
            Json.object()
                .put("id", id)
                .put("name", file.name())
                .put("mimetype", "text/plain")
                .put("size", file.content().length)
                .put("url_private_download", prefix + id));
  }

  /** Makes room for a file. */
  synchronized String fresh(String name) {
    String id = "F" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    files.put(id, new Kept(name, new byte[0]));
    return id;
  }

  synchronized void fill(String id, byte[] content) {
    files.computeIfPresent(id, (_, file) -> new Kept(file.name(), content));
  }

  synchronized byte[] content(String id) {
    Kept file = files.get(id);
    return file == null ? new byte[0] : file.content();
  }

  synchronized String text(String id) {
    return new String(content(id), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  private record Kept(String name, byte[] content) {}
}
