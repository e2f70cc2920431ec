package dev.stet.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.util.json.GsonFactory;
import com.slack.api.webhook.WebhookResponse;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.util.Optional;
import java.util.Set;

/**
 * Says what one person alone sees. Where Slack gave an address for that it is used, for it reaches
 * people in channels where the bot is no member; else the bot writes to them itself.
 */
final class Whisperer {
  /** What an address answers that is used up or too old; another way is left then. */
  private static final Set<Integer> GONE = Set.of(400, 403, 404, 410);

  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;

  private final Calls calls;
  private final ResponseUrls urls;
  private final Gson gson;

  Whisperer(Calls calls, ResponseUrls urls) {
    this.calls = calls;
    this.urls = urls;
    this.gson = GsonFactory.createSnakeCase(calls.slack().getConfig());
  }

  /** Answers a command or a shortcut. */
  MessageRef answer(Place place, String reader, Reply reply) throws DeliveryException {
    Said said = Said.of(reply);
    return respond(place, said, "ephemeral", false)
        ? responded(place)
        : new MessageRef(place, write(place, reader, said));
  }

  /** What Slack posts for us it does not name. */
  static MessageRef responded(Place place) {
    return new MessageRef(place, "response/" + System.nanoTime());
  }

  /** Puts a reply in the place of one that has a button; that works for as long as it stands. */
  void replace(MessageRef message, String reader, Reply reply) throws DeliveryException {
    Said said = Said.of(reply);
    if (!respond(message, said, "ephemeral", true)) {
      String _ = write(message.place(), reader, said);
    }
  }

  /** Tells whoever pressed a button. */
  void whisper(Inbound.Press press, Reply reply) throws DeliveryException {
    Place place = press.place();
    String person = press.author().id();
    Said said = Said.of(reply);
    if (respond(press.on(), said, "ephemeral", false)) {
      return;
    }
    if (Places.homeOf(place) == null) {
      String _ = write(place, person, said);
      return;
    }
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(person)
            .text(said.text())
            .blocks(said.blocks())
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    ChatPostMessageResponse _ = calls.call(place, () -> calls.methods().chatPostMessage(request));
  }

  /** Tells all, at an address that was given for one person; false: there is none any more. */
  boolean tellAll(Record about, Said said, boolean replacing) throws DeliveryException {
    return respond(about, said, "in_channel", replacing);
  }

  private boolean respond(Record about, Said said, String type, boolean replacing)
      throws DeliveryException {
    Optional<String> url = urls.take(about);
    if (url.isEmpty()) {
      return false;
    }
    JsonObject body = new JsonObject();
    body.addProperty("text", said.text());
    body.add("blocks", gson.toJsonTree(said.blocks()));
    body.addProperty("response_type", type);
    body.addProperty("replace_original", replacing);
    return post(url.get(), body);
  }

  private boolean post(String url, JsonObject body) throws DeliveryException {
    WebhookResponse response = Calls.attempt(() -> calls.slack().send(url, body.toString()));
    boolean refused = response.getBody().replace(" ", "").contains("\"ok\":false");
    if ((refused && response.getCode() < SERVER_ERROR) || GONE.contains(response.getCode())) {
      return false;
    }
    if (response.getCode() != OK) {
      String retryAfter = Failures.first(response.getHeaders(), "retry-after");
      throw Failures.status(response.getCode(), retryAfter, null);
    }
    return true;
  }

  private String write(Place place, String reader, Said said) throws DeliveryException {
    boolean thread = Places.onlyReader(place) == null;
    ChatPostEphemeralRequest request =
        ChatPostEphemeralRequest.builder()
            .channel(place.conversation())
            .threadTs(thread ? place.thread() : null)
            .user(reader)
            .text(said.text())
            .blocks(said.blocks())
            .build();
    ChatPostEphemeralResponse answer =
        calls.call(place, () -> calls.methods().chatPostEphemeral(request));
    return answer.getMessageTs();
  }
}
