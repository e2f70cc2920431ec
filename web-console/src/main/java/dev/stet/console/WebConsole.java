package dev.stet.console;

import dev.stet.api.Api;
import dev.stet.api.Json;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import io.avaje.jex.http.HttpFilter;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Serves health and answers over HTTP. Starts with its construction. */
public final class WebConsole implements AutoCloseable {
  /** A question has at most 2,000 characters, each at most 12 bytes of JSON. */
  private static final long LARGEST_BODY = 32_768;

  private static final String SECONDS_FOR_A_REQUEST = "20";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Api api;
  private final String host;
  private final Jex.Server server;

  /**
   * Listens.
   *
   * @param port 0: any free one
   * @throws IllegalStateException if the port is taken
   */
  public WebConsole(Api api, String host, int port) {
    this.api = api;
    this.host = host;
    // Read once by the platform's server: a request that trickles in does not hold a thread.
    System.setProperty("sun.net.httpserver.maxReqTime", SECONDS_FOR_A_REQUEST);
    try {
      this.server =
          Jex.create()
              .config(
                  config -> config.host(host).port(port).maxRequestSize(LARGEST_BODY).health(false))
              .filter(this::guard)
              .get("/healthz", this::health)
              .post("/api/ask", this::ask)
              .start();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "[web] cannot listen on " + host + ":" + port + ": set web.listen to a free port", e);
    }
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://" + host + ":" + server.port());
  }

  /** Keeps pages of other sites out, which a browser would let in under a rebound name. */
  private void guard(Context context, HttpFilter.FilterChain chain) {
    @Nullable String asked = context.header("Host");
    String name = asked == null ? "" : asked.replaceFirst(":\\d+$", "");
    if (LOOPBACK.contains(name) || name.equals(host)) {
      chain.proceed();
    } else {
      context.status(421).text("This address is not served here.\n");
    }
  }

  private void health(Context context) {
    json(context, api.health());
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

  private static void json(Context context, Object value) {
    context.contentType("application/json; charset=utf-8").write(Json.write(value));
  }

  @Override
  public void close() {
    server.shutdown();
  }

  /** The body of a question. */
  record Asked(@Nullable String question) {}
}
