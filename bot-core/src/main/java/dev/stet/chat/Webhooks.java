package dev.stet.chat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Is told by its platform over HTTP what happens. Beside the port. */
@FunctionalInterface
public interface Webhooks {
  /** What answers under which path of our server; the path begins with a slash. */
  Map<String, Webhook> webhooks();

  /** Answers a platform. Anybody can call it: it has to make sure by itself who does. */
  @FunctionalInterface
  interface Webhook {
    /** Answers within the second or so that platforms grant. */
    Response answer(Request request);
  }

  /**
   * What the platform says.
   *
   * @param headers by their names in lower case; of several with one name, the first
   * @param body as it came over the wire: a signature is over these bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
  record Request(Map<String, String> headers, byte[] body) {
    public Request {
      Map<String, String> lower = new TreeMap<>();
      headers.forEach((name, value) -> lower.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
      headers = Map.copyOf(lower);
    }

    /** A header; empty: there is none. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /**
   * What it is told.
   *
   * @param type of the body, as of {@code Content-Type}
   */
  record Response(int status, String type, String body) {
    /** A status that speaks for itself. */
    public static Response of(int status) {
      return new Response(status, "text/plain; charset=utf-8", "");
    }
  }
}
