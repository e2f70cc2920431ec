package dev.stet.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a message when Slack did not say that it took it. */
final class Failures {
  private static final int RATE_LIMITED = 429;
  private static final int UNAVAILABLE = 503;
  private static final int SERVER_ERROR = 500;

  /** Slack did nothing and asks to come back. */
  private static final Set<String> LATER =
      Set.of(
          "accesslimited",
          "rate_limited",
          "ratelimited",
          "request_timeout",
          "service_unavailable",
          "team_added_to_org");

  /** The bot may not, or cannot any longer, write there. */
  private static final Set<String> GONE =
      Set.of(
          "account_inactive",
          "channel_is_archived",
          "channel_not_found",
          "invalid_auth",
          "is_archived",
          "not_authed",
          "not_in_channel",
          "team_not_found",
          "token_expired",
          "token_revoked",
          "user_not_found");

  /** Slack documents that the call may have had effect all the same. */
  private static final Set<String> PERHAPS = Set.of("fatal_error", "internal_error");

  private Failures() {}

  static boolean isTemporary(@Nullable String error) {
    return error == null || LATER.contains(error) || PERHAPS.contains(error);
  }

  /** No answer came, or it broke off. */
  static DeliveryException broken(IOException cause) {
    Outcome outcome = WebClient.notSent(cause) ? Outcome.REFUSED : Outcome.UNKNOWN;
    return new DeliveryException(
        outcome, "[slack] no answer from Slack: " + cause.getMessage(), null, cause);
  }

  /** An answer came that nobody can read. Slack took the message, or something in between did. */
  static DeliveryException unreadable(RuntimeException cause) {
    return new DeliveryException(
        Outcome.UNKNOWN, "[slack] an unreadable answer from Slack", null, cause);
  }

  /** HTTP says that it failed. */
  static DeliveryException status(
      int code, @Nullable String retryAfter, @Nullable Throwable cause) {
    Outcome outcome =
        switch (code) {
          case RATE_LIMITED, UNAVAILABLE -> Outcome.REFUSED;
          default -> code >= SERVER_ERROR ? Outcome.UNKNOWN : Outcome.REJECTED;
        };
    return new DeliveryException(
        outcome, "[slack] Slack answered with HTTP " + code, seconds(retryAfter), cause);
  }

  /** Slack says that it failed: a normal return of the SDK, which one can easily overlook. */
  static DeliveryException error(Place place, SlackApiTextResponse answer) {
    String error = String.valueOf(answer.getError());
    String message = "[slack] " + place.conversation() + ": " + error + advice(error);
    return new DeliveryException(outcome(error), message, seconds(retryAfter(answer)), null);
  }

  private static Outcome outcome(String error) {
    if (PERHAPS.contains(error)) {
      return Outcome.UNKNOWN;
    }
    if (GONE.contains(error)) {
      return Outcome.GONE;
    }
    return LATER.contains(error) ? Outcome.REFUSED : Outcome.REJECTED;
  }

  private static String advice(String error) {
    return switch (error) {
      case "not_in_channel", "channel_not_found" -> ": invite the bot into the channel";
      case "is_archived" -> ": the channel is archived";
      case "restricted_action" -> ": the workspace lets only some people post there";
      case "account_inactive", "token_revoked", "invalid_auth" ->
          ": install the app again and set SLACK_BOT_TOKEN";
      case "missing_scope" -> ": add the scope to the app and install it again";
      default -> "";
    };
  }

  private static @Nullable String retryAfter(SlackApiTextResponse answer) {
    Map<String, List<String>> headers = answer.getHttpResponseHeaders();
    return headers == null ? null : first(headers, "retry-after");
  }

  /** Slack's header names differ in case between its parts. */
  static @Nullable String first(Map<String, List<String>> headers, String name) {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (header.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        return header.getValue().getFirst();
      }
    }
    return null;
  }

  private static @Nullable Duration seconds(@Nullable String header) {
    boolean number = header != null && header.matches("\\d{1,6}");
    return number ? Duration.ofSeconds(Long.parseLong(header)) : null;
  }
}
