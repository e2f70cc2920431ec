package dev.stet.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Reports updates to a webhook, one after the other, each until it is taken. Wherever the webhook's
 * address leads in the world, here it leads to a server of this machine.
 */
final class Reporter implements AutoCloseable {
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long PAUSE = 20_000_000;

  private final URI server;
  private final Methods methods;
  private final UpdateQueue updates;
  private final HttpClient http = HttpClient.newHttpClient();
  private volatile boolean closed;

  Reporter(URI server, Methods methods, UpdateQueue updates) {
    this.server = server;
    this.methods = methods;
    this.updates = updates;
    Thread.ofVirtual().start(this::report);
  }

  private void report() {
    while (!closed) {
      ObjectNode next = updates.first(Duration.ofMillis(100));
      if (next != null && !methods.webhook().isEmpty()) {
        if (status(next) == OK) {
          updates.delivered(next);
          continue;
        }
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private int status(ObjectNode update) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(URI.create(methods.webhook()).getPath()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", methods.secret())
            .POST(BodyPublishers.ofString(update.toString()))
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    closed = true;
    http.shutdownNow();
  }
}
