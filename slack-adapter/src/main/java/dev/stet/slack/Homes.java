package dev.stet.slack;

import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.view.View;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody's Home. */
final class Homes {
  private static final int REMEMBERED = 2_000;

  /** Slack has shown this person something newer than what we knew of. */
  private static final String CONFLICT = "hash_conflict";

  private final Calls calls;

  /** What each person's Home shows, as Slack names it. */
  private final Map<String, String> hashes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  Homes(Calls calls) {
    this.calls = calls;
  }

  /** A Home was opened, and this is what it shows. */
  void showing(String user, String hash) {
    synchronized (hashes) {
      if (!hash.isEmpty()) {
        hashes.put(user, hash);
      }
    }
  }

  /** Puts a reply there, unless something else was put there in the meantime. */
  MessageRef publish(Place place, String user, Reply reply) throws DeliveryException {
    ViewsPublishRequest request =
        ViewsPublishRequest.builder()
            .userId(user)
            .hash(hash(user))
            .view(View.builder().type("home").blocks(Renderer.view(reply)).build())
            .build();
    ViewsPublishResponse answer = Calls.attempt(() -> calls.methods().viewsPublish(request));
    if (CONFLICT.equals(answer.getError())) {
      forget(user);
      throw new DeliveryException(Outcome.REFUSED, "[slack] the Home has changed", null, null);
    }
    View view = calls.call(place, () -> answer).getView();
    showing(user, String.valueOf(view.getHash()));
    return new MessageRef(place, String.valueOf(view.getId()));
  }

  private @Nullable String hash(String user) {
    synchronized (hashes) {
      return hashes.get(user);
    }
  }

  private void forget(String user) {
    synchronized (hashes) {
      hashes.remove(user);
    }
  }
}
