package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** One envelope on its way to the bot. */
public final class Delivery {
  private final String type;
  private final JsonNode payload;
  private final int attempt;
  private final String envelope = UUID.randomUUID().toString();
  private final AtomicLong start = new AtomicLong();
  private final AtomicLong end = new AtomicLong();
  private final CountDownLatch acknowledged = new CountDownLatch(1);
  private volatile String said = "";

  Delivery(String type, JsonNode payload, int attempt) {
    this.type = type;
    this.payload = payload;
    this.attempt = attempt;
  }

  /** What the envelope holds. */
  public JsonNode payload() {
    return payload;
  }

  /** The time stamp of the message that an event tells of. */
  public String ts() {
    return payload.path("event").path("ts").asText();
  }

  public boolean acknowledged() {
    return acknowledged.getCount() == 0;
  }

  /** Waits until the bot acknowledges; fails if it does not. */
  public void awaitAcknowledgement() {
    Waiting.until(acknowledged, "the acknowledgement of " + type);
  }

  /** How long the acknowledgement took, from when the envelope was first sent. */
  public Duration latency() {
    awaitAcknowledgement();
    return Duration.ofNanos(end.get() - start.get());
  }

  /** Notes the first sending. */
  void sent() {
    start.compareAndSet(0, System.nanoTime());
  }

  String envelope() {
    return envelope;
  }

  /** What the bot said with its acknowledgement; empty: nothing. */
  public String said() {
    awaitAcknowledgement();
    return said;
  }

  void acknowledge(String body) {
    said = body;
    end.compareAndSet(0, System.nanoTime());
    acknowledged.countDown();
  }

  /** The same once more, in an envelope of its own, as Slack does it. */
  Delivery again() {
    return new Delivery(type, payload, attempt + 1);
  }

  /** As Slack sends it to an address of the bot's. */
  String body() {
    return switch (type) {
      case "slash_commands" -> form(payload);
      case "interactive" -> "payload=" + encode(payload.toString());
      default -> payload.toString();
    };
  }

  String contentType() {
    return type.equals("events_api")
        ? "application/json; charset=utf-8"
        : "application/x-www-form-urlencoded";
  }

  int attempt() {
    return attempt;
  }

  private static String form(JsonNode fields) {
    StringJoiner form = new StringJoiner("&");
    fields
        .properties()
        .forEach(field -> form.add(field.getKey() + "=" + encode(field.getValue().asText())));
    return form.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String json() {
    ObjectNode json = Json.object();
    json.put("envelope_id", envelope).put("type", type).put("accepts_response_payload", true);
    if (attempt > 0) {
      json.put("retry_attempt", attempt).put("retry_reason", "timeout");
    }
    json.set("payload", payload);
    return json.toString();
  }
}
