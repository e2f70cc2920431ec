package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The Web API over HTTP: reads a call, lets it fail if a fault is planted, answers. */
final class LoopbackWebApi {
  private static final int OK = 200;
  private static final int TOO_MANY = 429;

  private final HttpServer server;
  private final Methods methods;
  private final Uploads files;
  private final ExecutorService handlers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final ConcurrentMap<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, LongAdder> calls = new ConcurrentHashMap<>();

  LoopbackWebApi(Methods methods, Uploads files) throws IOException {
    this.methods = methods;
    this.files = files;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(handlers);
    server.createContext("/api/", this::handle);
    server.createContext("/response/", this::handle);
    server.createContext("/files/", this::handleFile);
    server.start();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  void plant(String method, Fault fault) {
    faults.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>()).add(fault);
  }

  long calls(String method) {
    LongAdder count = calls.get(method);
    return count == null ? 0 : count.sum();
  }

  void end() {
    ending.countDown();
    server.stop(0);
    handlers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String method = path.startsWith("/api/") ? path.substring("/api/".length()) : "response_url";
      calls.computeIfAbsent(method, m -> new LongAdder()).increment();
      Call call = new Call(method, path, token(exchange), parameters(exchange));
      Fault fault = fault(method + "@" + call.get("channel"), method);
      if (fault == null) {
        write(exchange, OK, methods.answer(call).toString());
      } else {
        fail(exchange, call, fault);
      }
    }
  }

  private @Nullable Fault fault(String... names) {
    for (String name : names) {
      Queue<Fault> planted = faults.get(name);
      Fault fault = planted == null ? null : planted.poll();
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  /** A file is handed out to the bot alone, and taken from whoever knows its address. */
  private void handleFile(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestURI().getPath().substring("/files/".length());
      if (exchange.getRequestMethod().equals("POST")) {
        files.fill(id, exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(OK, -1);
        return;
      }
      boolean known = token(exchange).startsWith("xoxb-");
      byte[] content = known ? files.content(id) : "<html>sign in".getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", known ? "text/plain" : "text/html; charset=utf-8");
      exchange.sendResponseHeaders(OK, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private void fail(HttpExchange exchange, Call call, Fault fault) throws IOException {
    switch (fault) {
      case Fault.RateLimited(int seconds) -> {
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
        write(exchange, TOO_MANY, refusal("ratelimited"));
      }
      case Fault.Status(int code) -> write(exchange, code, "upstream error");
      case Fault.Refused(String error) -> write(exchange, OK, refusal(error));
      case Fault.Dropped() -> methods.answer(call);
      case Fault.Stalled() -> {
        methods.answer(call);
        stall();
      }
      case Fault.Garbled(String body) -> {
        methods.answer(call);
        write(exchange, OK, body);
      }
    }
  }

  private void stall() {
    try {
      ending.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String refusal(String error) {
    return Json.object().put("ok", false).put("error", error).toString();
  }

  private void write(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.getResponseHeaders().set("X-OAuth-Scopes", methods.scopes());
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String token(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^Bearer ", "");
  }

  private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return body.startsWith("{") ? fields(Json.parse(body)) : form(body);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : body.isEmpty() ? new String[0] : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = pair.substring(equals + 1);
      parameters.put(pair.substring(0, equals), URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static Map<String, String> fields(JsonNode json) {
    Map<String, String> parameters = new HashMap<>();
    json.properties()
        .forEach(field -> {
          JsonNode value = field.getValue();
          parameters.put(field.getKey(), value.isTextual() ? value.asText() : value.toString());
        });
    return parameters;
  }

  /** What the methods of the Web API do. */
  interface Methods {
    ObjectNode answer(Call call);

    /** What the bot may do, separated by commas. */
    String scopes();
  }

  /**
   * A call of a method.
   *
   * @param path of the request; its end is the secret of a {@code response_url}
   */
  record Call(String method, String path, String token, Map<String, String> parameters) {
    String get(String name) {
      @Nullable String value = parameters.get(name);
      return value == null ? "" : value;
    }
  }
}
