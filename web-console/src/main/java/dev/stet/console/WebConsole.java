package dev.stet.console;

import dev.stet.api.AnswerJson;
import dev.stet.api.Api;
import dev.stet.api.Json;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Serves health and answers over HTTP. Starts with its construction. */
public final class WebConsole implements AutoCloseable {
  /** A question has at most 2,000 characters, each at most 12 bytes of JSON. */
  private static final long LARGEST_BODY = 32_768;

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Api api;
  private final Javalin server;
  private final String host;

  /**
   * Listens.
   *
   * @param port 0: any free one
   * @throws IllegalStateException if the port is taken
   */
  public WebConsole(Api api, String host, int port) {
    this.api = api;
    this.host = host;
    this.server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = LARGEST_BODY;
          config.routes.before(this::guard);
          config.routes.get("/healthz", this::health);
          config.routes.post("/api/ask", this::ask);
        });
    try {
      server.start(host, port);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "[web] cannot listen on " + host + ":" + port + ": set web.listen to a free port", e);
    }
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://" + host + ":" + server.port());
  }

  /** Keeps pages of other sites, which a browser would let in by a rebound name, out. */
  private void guard(Context context) {
    String asked = context.host() == null ? "" : context.host().replaceFirst(":\\d+$", "");
    if (!LOOPBACK.contains(asked) && !asked.equals(host)) {
      context.status(421).result("This address is not served here.\n").skipRemainingHandlers();
    }
  }

  private void health(Context context) {
    json(context, api.health());
  }

  private void ask(Context context) {
    String question;
    try {
      question = Json.read(context.body(), Asked.class).question();
    } catch (IllegalArgumentException e) {
      context.status(400);
      json(context, Map.of("error", "send {\"question\":\"…\"}"));
      return;
    }
    AnswerJson answer = api.ask(question == null ? "" : question);
    json(context, answer);
  }

  private static void json(Context context, Object value) {
    context.contentType("application/json; charset=utf-8").result(Json.write(value));
  }

  @Override
  public void close() {
    server.stop();
  }

  private record Asked(String question) {}
}
