package dev.stet.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import org.jspecify.annotations.Nullable;

/** Posts and changes messages: to everybody here, to one person or into their Home elsewhere. */
final class Sender {
  private final Calls calls;
  private final Whisperer whisperer;
  private final Homes homes;

  Sender(Calls calls, Whisperer whisperer, Homes homes) {
    this.calls = calls;
    this.whisperer = whisperer;
    this.homes = homes;
  }

  MessageRef send(Place place, Reply reply) throws DeliveryException {
    @Nullable String owner = Places.homeOf(place);
    if (owner != null) {
      return homes.publish(place, owner, reply);
    }
    @Nullable String reader = Places.onlyReader(place);
    return reader == null ? post(place, reply, null) : whisperer.answer(place, reader, reply);
  }

  /** With a mark by which {@link History} finds it; what one person alone sees gets none. */
  MessageRef send(Place place, Reply reply, String mark) throws DeliveryException {
    return History.covers(place) ? post(place, reply, History.metadata(mark)) : send(place, reply);
  }

  private MessageRef post(Place place, Reply reply, Message.@Nullable Metadata metadata)
      throws DeliveryException {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(place.conversation())
            .metadata(metadata)
            .threadTs(place.thread())
            .text(Renderer.summary(reply))
            .blocks(Renderer.blocks(reply))
            .unfurlLinks(false)
            .unfurlMedia(false)
            .build();
    return new MessageRef(
        place, calls.call(place, () -> calls.methods().chatPostMessage(request)).getTs());
  }

  void edit(MessageRef message, Reply reply) throws DeliveryException {
    Place place = message.place();
    @Nullable String owner = Places.homeOf(place);
    @Nullable String reader = Places.onlyReader(place);
    if (owner != null) {
      MessageRef _ = homes.publish(place, owner, reply);
    } else if (reader != null) {
      whisperer.replace(message, reader, reply);
    } else {
      update(message, reply);
    }
  }

  /** The text is short whatever the reply is: of a longer one Slack would refuse the change. */
  private void update(MessageRef message, Reply reply) throws DeliveryException {
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(message.place().conversation())
            .ts(message.id())
            .text(Renderer.summary(reply))
            .blocks(Renderer.blocks(reply))
            .build();
    ChatUpdateResponse _ = calls.call(message.place(), () -> calls.methods().chatUpdate(request));
  }
}
