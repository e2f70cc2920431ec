package dev.stet.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** What Bolt calls. Each hands over and returns; the return is what acknowledges. */
final class Listeners {
  /** A workspace may have named the command differently; Slack sends only the app's own. */
  private static final Pattern ANY_COMMAND = Pattern.compile("/.+");

  private final Mapper mapper;
  private final Inbox inbox;
  private final ResponseUrls urls;

  Listeners(Mapper mapper, Inbox inbox, ResponseUrls urls) {
    this.mapper = mapper;
    this.inbox = new OncePerPost(inbox);
    this.urls = urls;
  }

  /**
   * A Bolt app with these listeners, and with none of Bolt's own middleware, which calls {@code
   * auth.test} and {@code bots.info} before a listener runs: an event would go unacknowledged when
   * Slack's Web API is slow.
   */
  App app(Slack slack) {
    App app = new App(config(slack), new ArrayList<>());
    app.use(this::event);
    app.command(ANY_COMMAND, this::command);
    return app;
  }

  /** Bolt's defaults for the tokens come from the environment, which only the launcher reads. */
  private static AppConfig config(Slack slack) {
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(null)
        .signingSecret(null)
        .clientId(null)
        .clientSecret(null)
        .allEventsApiAutoAckEnabled(true)
        .build();
  }

  private Response event(Request<?> request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request instanceof EventRequest event) {
      mapper.event(event.getRequestBodyAsString()).ifPresent(inbox::accept);
    }
    return chain.next(request);
  }

  private Response command(SlashCommandRequest request, SlashCommandContext context) {
    SlashCommandPayload command = request.getPayload();
    Inbound inbound = mapper.command(command);
    if (command.getResponseUrl() != null) {
      urls.remember(inbound.place(), command.getResponseUrl());
    }
    inbox.accept(inbound);
    return context.ack();
  }
}
