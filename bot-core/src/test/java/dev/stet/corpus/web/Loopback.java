package dev.stet.corpus.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A web server of the test's own, on this machine, that says what it is told to and takes notes.
 */
public final class Loopback implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public Loopback() {
    this("127.0.0.1");
  }

  public Loopback(String address) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said to a request. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private void answer(HttpExchange exchange) throws IOException {
    Answer answer;
    synchronized (this) {
      requests.add(exchange.getRequestURI().toString());
      answer = answers.getOrDefault(exchange.getRequestURI().getPath(), status(404));
    }
    try (exchange) {
      answer.to(exchange);
    }
  }

  public synchronized Loopback at(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** Text of a type. */
  public Loopback at(String path, String type, String text) {
    return at(path, bytes(type, text.getBytes(StandardCharsets.UTF_8)));
  }

  public static Answer bytes(String type, byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  public static Answer status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  public static Answer redirect(int status, String to) {
    return status(status, "Location", to);
  }

  /** Zeros, packed: few bytes on the way, very many at its end. */
  public static Answer bomb(int megabytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, packed.size());
      exchange.getResponseBody().write(packed.toByteArray());
    };
  }

  /** Says its first bytes and then nothing, as long as the test lasts. */
  public Answer endless() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("<rss>".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Its name in a list of what is allowed. */
  public String allowed() {
    return server.getAddress().getAddress().getHostAddress() + ":" + port();
  }

  public URI uri(String path) {
    return URI.create("http://" + allowed() + path);
  }

  /** All paths that were asked for, in order. */
  public synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
