package dev.stet.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A paper of the test's own, with a feed, on this machine. */
final class Paper implements AutoCloseable {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String title;
  private final AtomicInteger visits = new AtomicInteger();
  private volatile String items = "";

  Paper(String title, String address) {
    this.title = title;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/feed", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] feed =
          ("<rss version=\"2.0\"><channel><title>"
                  + title
                  + "</title><link>/</link><description>d</description>"
                  + items
                  + "</channel></rss>")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, feed.length);
      exchange.getResponseBody().write(feed);
    }
    visits.incrementAndGet();
  }

  /** Host and port. */
  String authority() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  String feed() {
    return "http://" + authority() + "/feed";
  }

  /** How often its feed was fetched. */
  int visits() {
    return visits.get();
  }

  /** What its feed says from now on. */
  void print(String written) {
    items = written;
  }

  static String item(String guid, String title, Instant published, String text) {
    return "<item><guid isPermaLink=\"false\">"
        + guid
        + "</guid><title>"
        + title
        + "</title><pubDate>"
        + DATE.format(published)
        + "</pubDate><description>"
        + text
        + "</description></item>";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
