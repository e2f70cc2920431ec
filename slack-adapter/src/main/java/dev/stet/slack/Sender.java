package dev.stet.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.util.json.GsonFactory;
import com.slack.api.webhook.WebhookResponse;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Posts a message, once. Waiting, order and trying again belong to the bot's outbox: the SDK's own
 * asynchronous client reorders messages and calls again before Slack's {@code Retry-After} is over.
 */
final class Sender {
  /** What an address answers that is used up or too old; another way is left then. */
  private static final Set<Integer> GONE = Set.of(400, 403, 404, 410);

  private static final int OK = 200;

  private final Slack slack;
  private final MethodsClient methods;
  private final ResponseUrls urls;
  private final InstantSource clock;

  Sender(Slack slack, String token, ResponseUrls urls, InstantSource clock) {
    this.slack = slack;
    this.methods = slack.methods(token);
    this.urls = urls;
    this.clock = clock;
  }

  MessageRef send(Place place, Reply reply) throws DeliveryException {
    String reader = Places.onlyReader(place);
    if (reader == null) {
      return post(place, reply);
    }
    Optional<String> url = urls.take(place);
    Optional<MessageRef> answered =
        url.isPresent() ? respond(place, url.get(), reply) : Optional.empty();
    return answered.isPresent() ? answered.get() : whisper(place, reader, reply);
  }

  private MessageRef post(Place place, Reply reply) throws DeliveryException {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(place.conversation())
            .threadTs(place.thread())
            .text(Renderer.summary(reply))
            .blocks(Renderer.blocks(reply))
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return new MessageRef(place, call(place, () -> methods.chatPostMessage(request)).getTs());
  }

  /** Changes a message. What only one person sees cannot be changed. */
  void edit(MessageRef message, Reply reply) throws DeliveryException {
    Place place = message.place();
    if (Places.onlyReader(place) != null) {
      throw new DeliveryException(
          DeliveryException.Outcome.REJECTED, "[slack] only its reader sees it", null, null);
    }
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(place.conversation())
            .ts(message.id())
            .text(Renderer.summary(reply))
            .blocks(Renderer.blocks(reply))
            .build();
    ChatUpdateResponse _ = call(place, () -> methods.chatUpdate(request));
  }

  /** Answers a command where it was given; empty: that is no longer possible. */
  private Optional<MessageRef> respond(Place place, String url, Reply reply)
      throws DeliveryException {
    SlashCommandResponse answer =
        SlashCommandResponse.builder()
            .responseType("ephemeral")
            .text(Renderer.summary(reply))
            .blocks(Renderer.blocks(reply))
            .build();
    String json = GsonFactory.createSnakeCase(slack.getConfig()).toJson(answer);
    WebhookResponse response = attempt(() -> slack.send(url, json));
    boolean refused = response.getBody().replace(" ", "").contains("\"ok\":false");
    if (refused || GONE.contains(response.getCode())) {
      return Optional.empty();
    }
    if (response.getCode() != OK) {
      String retryAfter = Failures.first(response.getHeaders(), "retry-after");
      throw Failures.status(response.getCode(), retryAfter, null);
    }
    return Optional.of(new MessageRef(place, "response/" + clock.instant()));
  }

  private MessageRef whisper(Place place, String reader, Reply reply) throws DeliveryException {
    ChatPostEphemeralRequest request =
        ChatPostEphemeralRequest.builder()
            .channel(place.conversation())
            .user(reader)
            .text(Renderer.summary(reply))
            .blocks(Renderer.blocks(reply))
            .build();
    String ts = call(place, () -> methods.chatPostEphemeral(request)).getMessageTs();
    return new MessageRef(place, ts);
  }

  private static <T extends SlackApiTextResponse> T call(Place place, Call<T> call)
      throws DeliveryException {
    T answer = attempt(call);
    if (!answer.isOk()) {
      throw Failures.error(place, answer);
    }
    return answer;
  }

  /** The SDK parses what it got, whatever it is: its parser's failures come after the posting. */
  private static <T> T attempt(Call<T> call) throws DeliveryException {
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
  private interface Call<T> {
    T run() throws IOException, SlackApiException;
  }
}
