package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** HTTP: from a request to a call, from its result to an answer, with the faults in between. */
final class BotApiServer implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final ObjectMapper json;
  private final Methods methods;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Call> calls = new ArrayList<>();
  private final Impatience impatience = new Impatience();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile @Nullable Fault breakdown;

  BotApiServer(int port, ObjectMapper json, Methods methods) {
    this.json = json;
    this.methods = methods;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void fail(String method, Fault fault) {
    faults.computeIfAbsent(name(method), _ -> new ConcurrentLinkedQueue<>()).add(fault);
  }

  void breakDown(Fault fault) {
    breakdown = fault;
  }

  void recover() {
    breakdown = null;
  }

  /** How many calls came too fast. */
  int tooFast() {
    return refused.get();
  }

  List<Call> early() {
    return impatience.early();
  }

  List<Call> calls(String method) {
    synchronized (calls) {
      return calls.stream().filter(call -> call.method().equals(name(method))).toList();
    }
  }

  List<Call> awaitCalls(String method, int count) {
    long deadline = System.nanoTime() + LoopbackBotApi.PATIENCE.toNanos();
    synchronized (calls) {
      while (calls(method).size() < count) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError(
              "[loopback] %s was called %d times, not %d"
                  .formatted(method, calls(method).size(), count));
        }
        waitForCall(left);
      }
      return calls(method);
    }
  }

  private void waitForCall(long milliseconds) {
    try {
      calls.wait(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a call", e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().startsWith("/file/")) {
      handOut(exchange);
      return;
    }
    try (exchange) {
      Call call = read(exchange);
      record(call);
      impatience.came(call);
      Fault fault = nextFault(call.method());
      switch (fault) {
        case null -> answer(exchange, result(exchange, call));
        case Fault.Instead instead -> {
          instead.headers().forEach(exchange.getResponseHeaders()::set);
          impatience.answered(call, instead.body());
          answer(exchange, new Answer(instead.status(), instead.body()));
        }
        case Fault.Late late -> {
          Answer answer = result(exchange, call);
          pause(late);
          answer(exchange, answer);
        }
        case Fault.Garbled garbled -> {
          result(exchange, call);
          answer(exchange, new Answer(OK, garbled.body()));
        }
        case Fault.Truncated truncated -> cutOff(exchange, result(exchange, call), truncated);
        case Fault.Dropped dropped -> {
          if (dropped.afterCarryingOut()) {
            result(exchange, call);
          }
        }
      }
    }
  }

  private void handOut(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] file =
          path.startsWith("/file/bot" + LoopbackBotApi.TOKEN + "/")
              ? methods.files().at(path)
              : null;
      exchange.sendResponseHeaders(file == null ? NOT_FOUND : OK, file == null ? -1 : file.length);
      if (file != null) {
        exchange.getResponseBody().write(file);
      }
    }
  }

  private Call read(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    JsonNode parameters = RequestBody.parse(json, type == null ? "" : type, body);
    return new Call(name(path.substring(path.lastIndexOf('/') + 1)), parameters, System.nanoTime());
  }

  private static String name(String method) {
    return method.toLowerCase(Locale.ROOT);
  }

  private void record(Call call) {
    synchronized (calls) {
      calls.add(call);
      calls.notifyAll();
    }
  }

  private @Nullable Fault nextFault(String method) {
    Queue<Fault> planned = faults.get(method);
    Fault next = planned == null ? null : planned.poll();
    return next == null ? breakdown : next;
  }

  private Answer result(HttpExchange exchange, Call call) {
    try {
      if (!exchange.getRequestURI().getPath().startsWith("/bot" + LoopbackBotApi.TOKEN + "/")) {
        throw new ApiError(401, "Unauthorized");
      }
      ObjectNode body = json.createObjectNode().put("ok", true);
      body.set("result", methods.call(call));
      return new Answer(OK, body.toString());
    } catch (ApiError refusal) {
      ObjectNode body = json.createObjectNode().put("ok", false);
      body.put("error_code", refusal.code()).put("description", refusal.getMessage());
      if (refusal.movedTo() != 0) {
        body.putObject("parameters").put("migrate_to_chat_id", refusal.movedTo());
      }
      if (refusal.retryAfter() != 0) {
        body.putObject("parameters").put("retry_after", refusal.retryAfter());
        impatience.answered(call, body.toString());
        refused.incrementAndGet();
      }
      return new Answer(refusal.code(), body.toString());
    }
  }

  private record Answer(int status, String body) {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = answer.bytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void cutOff(HttpExchange exchange, Answer answer, Fault.Truncated truncated)
      throws IOException {
    byte[] bytes = answer.bytes();
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes, 0, Math.min(truncated.bytes(), bytes.length - 1));
    exchange.getResponseBody().flush();
  }

  private void pause(Fault.Late late) {
    try {
      boolean _ = closed.await(late.delay().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
