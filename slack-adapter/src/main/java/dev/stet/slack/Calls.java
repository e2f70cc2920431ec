package dev.stet.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Place;
import java.io.IOException;

/**
 * Calls the Web API, each time once. Waiting, order and trying again belong to the bot's outbox:
 * the SDK's own asynchronous client reorders messages and calls again before Slack's {@code
 * Retry-After} is over.
 */
final class Calls {
  private final Slack slack;
  private final MethodsClient methods;
  private final Health health;

  Calls(Slack slack, String token, Health health) {
    this.slack = slack;
    this.methods = slack.methods(token);
    this.health = health;
  }

  Slack slack() {
    return slack;
  }

  MethodsClient methods() {
    return methods;
  }

  /** Calls a method about a place. That it failed is a normal return of the SDK's. */
  <T extends SlackApiTextResponse> T call(Place place, Call<T> call) throws DeliveryException {
    if (health.isUninstalled()) {
      throw new DeliveryException(Outcome.GONE, "[slack] the app was uninstalled", null, null);
    }
    T answer = attempt(call);
    if (!answer.isOk()) {
      health.refused(String.valueOf(answer.getError()));
      throw Failures.error(place, answer);
    }
    health.taken();
    return answer;
  }

  /** The SDK parses what it got, whatever it is: its parser's failures come after the posting. */
  static <T> T attempt(Call<T> call) throws DeliveryException {
    try {
      return call.run();
    } catch (SlackApiException e) {
      String retryAfter = e.getResponse().header("Retry-After");
      throw Failures.status(e.getResponse().code(), retryAfter, e);
    } catch (IOException e) {
      throw Failures.broken(e);
    } catch (RuntimeException e) {
      throw Failures.unreadable(e);
    }
  }

  /** A call of the SDK. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException, SlackApiException;
  }
}
