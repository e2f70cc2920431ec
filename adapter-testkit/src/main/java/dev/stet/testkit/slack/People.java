package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Who is in the workspace, and who made which channel. */
final class People {
  private final String team;
  private final Map<String, ObjectNode> people = new HashMap<>();
  private final Map<String, String> creators = new HashMap<>();

  People(String team) {
    this.team = team;
  }

  /** A person, who is a full member until a test says otherwise. */
  synchronized ObjectNode person(String id) {
    return people.computeIfAbsent(
        id,
        unknown ->
            Json.object()
                .put("id", unknown)
                .put("team_id", team)
                .put("name", "ada")
                .put("tz", "Europe/Berlin"));
  }

  synchronized void made(String channel, String creator) {
    creators.put(channel, creator);
  }

  synchronized ObjectNode channel(String id) {
    return Json.object()
        .put("id", id)
        .put("name", "general")
        .put("is_member", true)
        .put("creator", creators.getOrDefault(id, "U0SOMEBODY"));
  }
}
