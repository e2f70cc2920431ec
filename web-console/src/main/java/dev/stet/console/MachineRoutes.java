package dev.stet.console;

import dev.stet.api.Api;
import dev.stet.api.HealthJson;
import dev.stet.api.Json;
import dev.stet.api.Metrics;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programs ask over HTTP. */
final class MachineRoutes {
  private final Api api;
  private final Metrics metrics;
  private final Gate gate;

  MachineRoutes(Api api, Metrics metrics, Gate gate) {
    this.api = api;
    this.metrics = metrics;
    this.gate = gate;
  }

  void addTo(Jex jex) {
    jex.get("/healthz", this::health);
    jex.get("/metrics", this::metrics);
    jex.post("/api/ask", this::ask);
    jex.get("/api/brief", this::brief);
  }

  private void health(Context context) {
    HealthJson health = api.health();
    context.status(health.isWell() ? 200 : 503);
    json(context, gate.isTrusted(context) ? health : health.forStrangers());
  }

  private void metrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8").write(metrics.text());
  }

  private void ask(Context context) {
    Asked asked;
    try {
      asked = Json.read(context.body(), Asked.class);
    } catch (IllegalArgumentException e) {
      context.status(400);
      json(context, Map.of("error", "send {\"question\":\"…\"}"));
      return;
    }
    json(context, api.ask(asked.question() == null ? "" : asked.question()));
  }

  private void brief(Context context) {
    String when = context.queryParam("when", "");
    String about = context.queryParam("about", "");
    try {
      json(context, api.brief(when, about));
    } catch (IllegalArgumentException e) {
      context.status(400);
      json(context, Map.of("error", "send when=yesterday, last week, 2026-03-02..2026-03-08 …"));
    }
  }

  private static void json(Context context, Object value) {
    context.contentType("application/json; charset=utf-8").write(Json.write(value));
  }

  /** The body of a question. */
  record Asked(@Nullable String question) {}
}
