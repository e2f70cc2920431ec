package dev.stet.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import com.slack.api.webhook.WebhookResponse;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.util.ArrayList;
import java.util.List;
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
  private final Shares shares;
  private final Gson gson;

  Whisperer(Calls calls, ResponseUrls urls, Shares shares) {
    this.calls = calls;
    this.urls = urls;
    this.shares = shares;
    this.gson = GsonFactory.createSnakeCase(calls.slack().getConfig());
  }

  /** Answers a command or a shortcut. */
  MessageRef answer(Place place, String reader, Reply reply) throws DeliveryException {
    Said said = Said.of(reply, shareable(place, reply));
    return respond(urls.take(place), said, false)
        ? new MessageRef(place, "response/" + System.nanoTime())
        : new MessageRef(place, write(place, reader, said));
  }

  /** Puts a reply in the place of one that has a button; that works for as long as it stands. */
  void replace(MessageRef message, String reader, Reply reply) throws DeliveryException {
    Place place = message.place();
    Said said = Said.of(reply, shareable(place, reply));
    if (!respond(urls.take(message), said, true)) {
      String _ = write(place, reader, said);
    }
  }

  /** Tells whoever pressed a button. */
  void whisper(Inbound.Press press, Reply reply) throws DeliveryException {
    Place place = press.place();
    String person = press.author().id();
    Said said = Said.of(reply, List.of());
    if (respond(urls.take(press.on()), said, false)) {
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
            .build();
    ChatPostMessageResponse _ = calls.call(place, () -> calls.methods().chatPostMessage(request));
  }

  /** Where others are, what one person was told can be told them too. */
  private List<LayoutBlock> shareable(Place place, Reply reply) {
    return reply.isSentence() || Places.isDirect(place.conversation())
        ? List.of()
        : List.of(shares.button(place, reply));
  }

  /** Posts what somebody was told, for all to see; false: Slack does not let us any more. */
  boolean share(String url, Said said) throws DeliveryException {
    JsonObject body = body(said);
    body.addProperty("response_type", "in_channel");
    body.addProperty("replace_original", false);
    return post(url, body);
  }

  private boolean respond(Optional<String> url, Said said, boolean replacing)
      throws DeliveryException {
    if (url.isEmpty()) {
      return false;
    }
    JsonObject body = body(said);
    body.addProperty("response_type", "ephemeral");
    body.addProperty("replace_original", replacing);
    return post(url.get(), body);
  }

  private JsonObject body(Said said) {
    JsonObject body = new JsonObject();
    body.addProperty("text", said.text());
    body.add("blocks", gson.toJsonTree(said.blocks()));
    return body;
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

  /**
   * A message as Slack takes it.
   *
   * @param text what a notification shows
   */
  record Said(String text, List<LayoutBlock> blocks) {
    static Said of(Reply reply, List<LayoutBlock> below) {
      List<LayoutBlock> blocks = new ArrayList<>(Renderer.blocks(reply));
      blocks.addAll(below);
      return new Said(Renderer.summary(reply), blocks);
    }

    /** The same, said of a person first. */
    Said under(LayoutBlock heading) {
      List<LayoutBlock> all = new ArrayList<>(List.of(heading));
      all.addAll(blocks);
      return new Said(text, all);
    }
  }
}
