package dev.stet.slack;

import com.sun.net.httpserver.HttpServer;
import dev.stet.chat.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on which a platform can be called. */
final class Served implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String path;

  private Served(String path, Webhooks.Webhook hook) {
    this.path = path;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, all) -> headers.put(name, all.getFirst()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            Webhooks.Response answer = hook.answer(new Webhooks.Request(headers, body));
            byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
          }
        });
    server.start();
  }

  static Served of(Webhooks platform) {
    Map.Entry<String, Webhooks.Webhook> only = platform.webhooks().entrySet().iterator().next();
    return new Served(only.getKey(), only.getValue());
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
