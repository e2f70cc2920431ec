package dev.stet.slack;

import static java.lang.System.Logger.Level.WARNING;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.stet.slack.SlackSettings.Mode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks Slack before the SDK does, which turns one unlucky answer at start into a {@code
 * NullPointerException} and says of a bad token only that it is bad. Here an {@code IOException}
 * means "try again" and an {@code IllegalStateException} says what a person has to do.
 */
final class Preflight {
  private static final System.Logger LOG = System.getLogger(Preflight.class.getName());

  /** Without these it cannot do what it is there for, or cannot tell who may ask. */
  private static final Set<String> SCOPES =
      Set.of("app_mentions:read", "chat:write", "commands", "im:history", "users:read");

  /** Without these of the manifest something smaller is missing. */
  private static final Map<String, String> BETTER =
      Map.of(
          "assistant:write", "nobody sees that an answer is on its way",
          "channels:read", "nobody but admins can order for a channel");

  private final Slack slack;
  private final SlackSettings settings;

  Preflight(Slack slack, SlackSettings settings) {
    this.slack = slack;
    this.settings = settings;
  }

  /** Finds swapped and mangled tokens without asking anybody. */
  void checkTokens() {
    String bot = settings.botToken();
    if (settings.mode() instanceof Mode.Socket(String app)
        && bot.startsWith("xapp-")
        && app.startsWith("xoxb-")) {
      throw refusal("the two tokens are swapped: exchange SLACK_BOT_TOKEN and SLACK_APP_TOKEN");
    }
    if (!bot.startsWith("xoxb-")) {
      throw refusal(
          "SLACK_BOT_TOKEN must be the bot token that begins with xoxb-: copy it from"
              + " \"OAuth & Permissions\" of the app");
    }
    switch (settings.mode()) {
      case Mode.Socket(String app) -> checkApp(app);
      case Mode.Http(String secret) -> checkSecret(secret);
    }
  }

  private static void checkSecret(String secret) {
    if (secret.isBlank()) {
      throw refusal(
          "SLACK_SIGNING_SECRET is not set, so that anybody could pass for Slack: copy it from"
              + " \"Basic Information\" of the app");
    }
  }

  private static void checkApp(String app) {
    if (!app.startsWith("xapp-")) {
      throw refusal(
          "SLACK_APP_TOKEN must be the app-level token that begins with xapp-: make one with the"
              + " scope connections:write under \"Basic Information\" of the app");
    }
  }

  /** Who the bot is, if its token is good for all that it has to do. */
  Identity identity() throws IOException {
    AuthTestResponse answer = ask(() -> slack.methods(settings.botToken()).authTest(r -> r));
    check(answer, "install the app into the workspace and set SLACK_BOT_TOKEN to its bot token");
    checkScopes(answer.getHttpResponseHeaders());
    return new Identity(answer.getTeamId(), answer.getTeam(), answer.getUserId(), answer.getUser());
  }

  /** A fresh address for the socket. Each works once. */
  String socketUrl(String appToken) throws IOException {
    AppsConnectionsOpenResponse answer =
        ask(() -> slack.methods(appToken).appsConnectionsOpen(r -> r));
    check(
        answer,
        "switch Socket Mode on and set SLACK_APP_TOKEN to an app-level token with the scope"
            + " connections:write");
    if (!settings.trusts(URI.create(answer.getUrl()))) {
      throw refusal("the socket's address is not encrypted: check slack.api-url");
    }
    return answer.getUrl();
  }

  private static void check(SlackApiTextResponse answer, String remedy) throws IOException {
    if (answer.isOk()) {
      return;
    }
    if (Failures.isTemporary(answer.getError())) {
      throw new IOException("Slack answers " + answer.getError());
    }
    throw refusal("Slack refuses the token (" + answer.getError() + "): " + remedy);
  }

  private static void checkScopes(Map<String, List<String>> headers) {
    String granted = Failures.first(headers, "x-oauth-scopes");
    if (granted == null) {
      return;
    }
    List<String> scopes = List.of(granted.split("\\s*,\\s*"));
    Set<String> missing = new TreeSet<>(SCOPES);
    missing.removeAll(scopes);
    if (!missing.isEmpty()) {
      throw refusal(
          "the bot lacks the scopes "
              + String.join(", ", missing)
              + ": add them under \"OAuth & Permissions\" and install the app again");
    }
    BETTER.forEach((scope, loss) -> {
      if (!scopes.contains(scope)) {
        LOG.log(WARNING, "[slack] the bot lacks the scope " + scope + ": " + loss);
      }
    });
  }

  private static <T> T ask(Question<T> question) throws IOException {
    try {
      return question.ask();
    } catch (SlackApiException e) {
      throw new IOException("Slack answers with HTTP " + e.getResponse().code(), e);
    } catch (JsonParseException e) {
      throw new IOException("what answers is not Slack", e);
    }
  }

  private static IllegalStateException refusal(String sentence) {
    return new IllegalStateException("[slack] " + sentence);
  }

  /** A call of the SDK. */
  @FunctionalInterface
  private interface Question<T> {
    T ask() throws IOException, SlackApiException;
  }
}
