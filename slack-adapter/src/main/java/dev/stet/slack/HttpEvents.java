package dev.stet.slack;

import static java.lang.System.Logger.Level.WARNING;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.stet.chat.Webhooks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Slack tells by calling us. Who calls is known before a character of it is read; then Bolt
 * reads it, and the end of its listeners is what acknowledges.
 */
final class HttpEvents implements Webhooks.Webhook {
  static final String PATH = "/slack/events";

  private static final System.Logger LOG = System.getLogger(HttpEvents.class.getName());
  private static final String JSON = "application/json; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Signature signature;
  private volatile @Nullable App app;

  HttpEvents(Signature signature) {
    this.signature = signature;
  }

  /** Opens for what Slack tells; until then it is asked to come again. */
  void open(App ready) {
    app = ready;
  }

  void shut() {
    app = null;
  }

  @Override
  public Webhooks.Response answer(Webhooks.Request request) {
    String body = new String(request.body(), StandardCharsets.UTF_8);
    if (body.startsWith("ssl_check=1")) {
      return Webhooks.Response.of(200); // asks for nothing but an answer
    }
    if (!signature.isGood(request)) {
      return Webhooks.Response.of(401);
    }
    try {
      Optional<Webhooks.Response> known =
          body.startsWith("{") ? ofProtocol(body) : Optional.empty();
      return known.isPresent() ? known.get() : ofBolt(request, body);
    } catch (RuntimeException e) {
      LOG.log(WARNING, "[slack] a call that cannot be read: {0}", e.getClass().getName());
      return Webhooks.Response.of(400);
    }
  }

  /** What concerns the calls themselves. */
  private static Optional<Webhooks.Response> ofProtocol(String body) {
    JsonObject json = Json.parse(body);
    return switch (Json.string(json, "type")) {
      case "url_verification" ->
          Optional.of(new Webhooks.Response(200, TEXT, Json.string(json, "challenge")));
      case "app_rate_limited" -> {
        LOG.log(WARNING, "[slack] Slack holds back events: more than 30,000 in an hour");
        yield Optional.of(Webhooks.Response.of(200));
      }
      default -> Optional.empty();
    };
  }

  private Webhooks.Response ofBolt(Webhooks.Request request, String body) {
    App ready = app;
    if (ready == null) {
      return Webhooks.Response.of(503);
    }
    var parsed = new SlackRequestParser(ready.config()).parse(http(request, body));
    if (parsed == null) {
      return Webhooks.Response.of(400);
    }
    try {
      var answer = ready.run(parsed);
      String said = answer.getBody() == null ? "" : answer.getBody();
      return new Webhooks.Response(answer.getStatusCode(), JSON, said);
    } catch (Exception e) { // Bolt declares no less; Slack delivers again what was not taken
      LOG.log(WARNING, "[slack] a call was not taken; Slack will deliver it again", e);
      return Webhooks.Response.of(503);
    }
  }

  private static HttpRequest http(Webhooks.Request request, String body) {
    Map<String, List<String>> headers =
        request.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
    return HttpRequest.builder()
        .requestUri(PATH)
        .queryString(Map.of())
        .requestBody(body)
        .headers(new RequestHeaders(headers))
        .remoteAddress("")
        .build();
  }
}
