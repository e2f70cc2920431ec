package dev.stet.slack;

import static java.lang.System.Logger.Level.WARNING;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told and may tell the channel. Slack does not send such a message back with
 * its button, so it is kept here: for a while, because a document may be withdrawn, and not across
 * a restart. Whoever is too late is asked to ask again.
 */
final class Shares {
  private static final System.Logger LOG = System.getLogger(Shares.class.getName());

  static final String ACTION = "share";

  private static final String VALUE = "share:";
  private static final Duration LIFE = Duration.ofMinutes(29);
  private static final int KEPT = 500;
  private static final int ID_BYTES = 9;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > KEPT;
        }
      };

  Shares(InstantSource clock) {
    this.clock = clock;
  }

  /** The button below a reply that is shown to one person in a channel. */
  LayoutBlock button(Place place, Reply reply) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    synchronized (kept) {
      kept.put(id, new Kept(place.conversation(), reply, clock.instant().plus(LIFE)));
    }
    return Buttons.single("Share in channel", ACTION, VALUE + id);
  }

  static boolean isShare(Inbound.Press press) {
    return press.message().text().startsWith(VALUE);
  }

  /** Takes what is to be shared; null: it was, or it is too late. */
  private @Nullable Kept take(Inbound.Press press) {
    String id = press.message().text().substring(VALUE.length());
    synchronized (kept) {
      Kept found = kept.get(id);
      if (found == null || !found.channel().equals(press.place().conversation())) {
        return null;
      }
      kept.remove(id);
      return clock.instant().isBefore(found.until()) ? found : null;
    }
  }

  /** Tells the channel, or whoever pressed why not. */
  void share(Inbound.Press press, Parts parts) {
    try {
      Kept found = take(press);
      if (found == null) {
        parts
            .whisperer()
            .whisper(press, Reply.of("This was shared, or it is too old to be: please ask again."));
      } else {
        tell(found, press, parts);
      }
    } catch (DeliveryException e) {
      LOG.log(WARNING, "[slack] an answer could not be shared: {0}", e.getMessage());
    }
  }

  private static void tell(Kept kept, Inbound.Press press, Parts parts) throws DeliveryException {
    LayoutBlock heading = Renderer.about("Shared by ", press.author().id());
    Whisperer.Said said = Whisperer.Said.of(kept.reply(), List.of()).under(heading);
    Optional<String> url = parts.urls().take(press.on());
    if (url.isPresent() && parts.whisperer().share(url.get(), said)) {
      return;
    }
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(kept.channel())
            .text(said.text())
            .blocks(said.blocks())
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    Calls calls = parts.calls();
    ChatPostMessageResponse _ =
        calls.call(Places.of(kept.channel(), null), () -> calls.methods().chatPostMessage(request));
  }

  private record Kept(String channel, Reply reply, Instant until) {}
}
