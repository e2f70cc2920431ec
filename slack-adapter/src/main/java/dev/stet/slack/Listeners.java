package dev.stet.slack;

import static java.lang.System.Logger.Level.WARNING;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import java.util.ArrayList;
import java.util.Map;

/** What Bolt calls. Hands over and returns; the return is what acknowledges. */
final class Listeners {
  private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

  private final Mapper mapper;
  private final Interactions interactions;
  private final OncePerPost inbox;
  private final Parts parts;

  Listeners(Mapper mapper, Interactions interactions, Inbox inbox, Parts parts) {
    this.mapper = mapper;
    this.interactions = interactions;
    this.inbox = new OncePerPost(inbox);
    this.parts = parts;
  }

  /**
   * A Bolt app with one listener, and with none of Bolt's own middleware, which calls {@code
   * auth.test} and {@code bots.info} before a listener runs: an event would go unacknowledged when
   * Slack's Web API is slow. Bolt's own routing is left out, too: it tells Slack that an event
   * which nobody wants was not taken, and it finds no listener for two buttons at once.
   */
  App app() {
    App app = new App(config(), new ArrayList<>());
    app.use(this::take);
    return app;
  }

  /** Bolt's defaults for the tokens come from the environment, which only the launcher reads. */
  private AppConfig config() {
    return AppConfig.builder()
        .slack(parts.calls().slack())
        .singleTeamBotToken(null)
        .signingSecret(null)
        .clientId(null)
        .clientSecret(null)
        .allEventsApiAutoAckEnabled(true)
        .build();
  }

  private Response take(Request<?> request, Response response, MiddlewareChain chain) {
    parts.health().heard();
    switch (request) {
      case EventRequest it -> event(it.getRequestBodyAsString());
      case SlashCommandRequest it -> {
        return command(it.getPayload());
      }
      case BlockActionRequest it -> press(payload(it));
      case MessageShortcutRequest it -> shortcut(payload(it));
      default -> {} // something of the SDK's that the manifest does not ask for
    }
    return Response.ok();
  }

  /** Over a socket it comes as it is, over HTTP as the field of a form. */
  private static JsonObject payload(Request<?> request) {
    String body = request.getRequestBodyAsString();
    return Json.parse(
        body.startsWith("{") ? body : new JsonPayloadExtractor().extractIfExists(body));
  }

  private void event(String body) {
    JsonObject payload = Json.parse(body);
    JsonObject event = Json.object(payload, "event");
    switch (Json.string(event, "type")) {
      case "app_uninstalled" -> parts.health().uninstalled();
      case "tokens_revoked" -> {
        if (!Json.strings(Json.object(event, "tokens"), "bot").isEmpty()) {
          parts.health().uninstalled();
        }
      }
      case "link_shared" ->
          later(Json.string(payload, "event_id"), () -> parts.unfurler().unfurl(event));
      case "app_home_opened" -> {
        String hash = Json.string(Json.object(event, "view"), "hash");
        parts.homes().showing(Json.string(event, "user"), hash);
        mapper.event(body).ifPresent(inbox::accept);
      }
      default -> mapper.event(body).ifPresent(inbox::accept);
    }
  }

  /** Where all read the answer, they see what was asked, too. */
  private Response command(SlashCommandPayload command) {
    Inbound.Message message = mapper.command(command);
    boolean aside = Places.onlyReader(message.place()) != null;
    if (command.getResponseUrl() != null) {
      parts
          .urls()
          .remember(aside ? message.place() : ResponseUrls.of(message), command.getResponseUrl());
    }
    inbox.accept(message);
    return aside ? Response.ok() : Response.json(200, Map.of("response_type", "in_channel"));
  }

  private void press(JsonObject payload) {
    interactions
        .press(payload)
        .ifPresent(press -> {
          parts.urls().remember(press.on(), Json.string(payload, "response_url"));
          inbox.accept(press);
        });
  }

  private void shortcut(JsonObject payload) {
    interactions
        .shortcut(payload)
        .ifPresent(inbound -> {
          parts.urls().remember(inbound.place(), Json.string(payload, "response_url"));
          inbox.accept(inbound);
        });
  }

  /** What calls Slack waits until Slack has its acknowledgement, and is done once. */
  private void later(String id, Runnable task) {
    inbox.once(
        id,
        () -> {
          Thread thread = Thread.ofVirtual().unstarted(task);
          thread.setUncaughtExceptionHandler(
              (_, e) -> LOG.log(WARNING, "[slack] something was not done", e));
          thread.start();
        });
  }
}
