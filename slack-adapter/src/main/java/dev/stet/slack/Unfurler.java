package dev.stet.slack;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import com.google.gson.JsonObject;
import com.slack.api.methods.request.chat.ChatUnfurlRequest;
import com.slack.api.methods.request.chat.ChatUnfurlRequest.UnfurlDetail;
import com.slack.api.methods.response.chat.ChatUnfurlResponse;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Unfurls;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Shows what our own links lead to. A nicety: what fails is not tried again. */
final class Unfurler {
  private static final System.Logger LOG = System.getLogger(Unfurler.class.getName());

  /** So many in one message are a list of links that nobody wants to see unfolded. */
  private static final int MOST = 5;

  private final Calls calls;
  private volatile Unfurls.Preview preview = (_, _) -> Optional.empty();

  Unfurler(Calls calls) {
    this.calls = calls;
  }

  void show(Unfurls.Preview known) {
    preview = known;
  }

  /** Reads a {@code link_shared} event and shows what may be shown there. */
  void unfurl(JsonObject event) {
    Inbound.Message posted = posted(event);
    Map<String, UnfurlDetail> details = new LinkedHashMap<>();
    for (JsonObject link : Json.objects(event, "links")) {
      String url = Json.string(link, "url");
      if (details.size() < MOST) {
        preview
            .of(WireText.read(url), posted)
            .map(reply -> UnfurlDetail.builder().blocks(Renderer.view(reply)).build())
            .ifPresent(detail -> details.put(url, detail));
      }
    }
    if (!details.isEmpty()) {
      send(posted, event, details);
    }
  }

  /** While a message is being written its channel is not known, and others do not see it yet. */
  private static Inbound.Message posted(JsonObject event) {
    String channel = Json.string(event, "channel");
    String ts = Json.string(event, "message_ts");
    return new Inbound.Message(
        "link/" + channel + "/" + ts,
        Places.of(channel, ts),
        Places.user(Json.string(event, "user")),
        "",
        Places.isDirect(channel) ? Audience.PRIVATE : Audience.ADDRESSED,
        ts.matches("\\d+\\.\\d+") ? Mapper.instant(ts) : Instant.EPOCH);
  }

  private void send(Inbound.Message posted, JsonObject event, Map<String, UnfurlDetail> details) {
    ChatUnfurlRequest.ChatUnfurlRequestBuilder request =
        ChatUnfurlRequest.builder().unfurls(details);
    String id = Json.string(event, "unfurl_id");
    if (id.isEmpty()) {
      request.channel(posted.place().conversation()).ts(Json.string(event, "message_ts"));
    } else {
      request.unfurlId(id).source(Json.string(event, "source"));
    }
    try {
      ChatUnfurlResponse _ =
          calls.call(posted.place(), () -> calls.methods().chatUnfurl(request.build()));
      LOG.log(DEBUG, "[slack] unfurled {0} links", details.size());
    } catch (DeliveryException e) {
      LOG.log(WARNING, "[slack] links were not unfurled: {0}", e.getMessage());
    }
  }
}
