package dev.stet.testkit.telegram;

import java.time.Duration;
import java.util.Map;

/** A way in which one call goes wrong. */
public sealed interface Fault {
  /** Something else answers, and the call is not carried out. */
  record Instead(int status, String body, Map<String, String> headers) implements Fault {
    public Instead {
      headers = Map.copyOf(headers);
    }

    public Instead(int status, String body) {
      this(status, body, Map.of());
    }
  }

  /** The call is carried out, and the answer takes its time. */
  record Late(Duration delay) implements Fault {}

  /** The call is carried out, and HTTP 200 comes with this body instead of the answer. */
  record Garbled(String body) implements Fault {}

  /** The call is carried out, and the connection breaks in the middle of the answer. */
  record Truncated(int bytes) implements Fault {}

  /** The connection breaks without an answer. */
  record Dropped(boolean afterCarryingOut) implements Fault {}

  /** Telegram's own refusal. */
  static Fault refusal(int code, String description) {
    return new Instead(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
  }

  /** Telegram asks to slow down. */
  static Fault tooManyRequests(int retryAfterSeconds) {
    return new Instead(
        429,
        ("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after %d\","
                + "\"parameters\":{\"retry_after\":%d}}")
            .formatted(retryAfterSeconds, retryAfterSeconds));
  }

  /** A gateway asks OkHttp, by a header that it obeys unasked, to send the same request again. */
  static Fault inviteToRepeat() {
    return new Instead(503, "busy", Map.of("Retry-After", "0"));
  }

  /** A gateway in front of Telegram answers with a page. */
  static Fault badGateway() {
    return new Instead(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
  }
}
