package dev.stet.bench.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Prints feeds of twenty items each, whatever their address, until it is told to end. */
final class Press {
  private static final int ITEMS = 20;

  private Press() {}

  public static void main(String[] args) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", Press::answer);
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() >= 0) {
      // Ends with whoever started it.
    }
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("ETag", "\"1\"");
      if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] feed = feed(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, feed.length);
      exchange.getResponseBody().write(feed);
    }
  }

  private static String feed(String path) {
    Words words = new Words(path.hashCode());
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Paper ");
    feed.append(path).append("</title><link>/</link><description>d</description>");
    for (int i = 0; i < ITEMS; i++) {
      feed.append("<item><guid isPermaLink=\"false\">").append(path).append(i);
      feed.append("</guid><title>").append(words.sentence(7)).append("</title><description>");
      feed.append(words.article()).append("</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }
}
