package dev.stet.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Posts and changes messages: to everybody here, to one person or into their Home elsewhere. */
final class Sender {
  /** What was posted at an address of Slack's can be changed at one alone. */
  private static final Set<Outcome> NOT_OURS = EnumSet.of(Outcome.GONE, Outcome.REJECTED);

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
    return reader == null
        ? post(place, Said.of(reply), null)
        : whisperer.answer(place, reader, reply);
  }

  /** Answers a command that all may read the answer to, as well as everything else. */
  MessageRef answer(Inbound.Message question, Reply reply) throws DeliveryException {
    try {
      return send(question.place(), reply);
    } catch (DeliveryException e) {
      return otherwise(question.place(), ResponseUrls.of(question), Said.of(reply), e);
    }
  }

  /** Tells all where a button was pressed, and who wanted that. */
  MessageRef share(Inbound.Press press, String by, Reply reply) throws DeliveryException {
    Place channel = Places.of(press.place().conversation(), null);
    Said said = Said.of(reply).under(Renderer.about(by + " ", press.author().id()));
    try {
      return post(channel, said, null);
    } catch (DeliveryException e) {
      return otherwise(channel, press.on(), said, e);
    }
  }

  /** Where the bot is no member, the address may help that Slack gave with what a person did. */
  private MessageRef otherwise(Place place, Record about, Said said, DeliveryException e)
      throws DeliveryException {
    if (e.outcome() == Outcome.GONE && whisperer.tellAll(about, said, false)) {
      return Whisperer.responded(place);
    }
    throw e;
  }

  /** With a mark by which {@link History} finds it; what one person alone sees gets none. */
  MessageRef send(Place place, Reply reply, String mark) throws DeliveryException {
    return History.covers(place)
        ? post(place, Said.of(reply), History.metadata(mark))
        : send(place, reply);
  }

  private MessageRef post(Place place, Said said, Message.@Nullable Metadata metadata)
      throws DeliveryException {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(place.conversation())
            .metadata(metadata)
            .threadTs(place.thread())
            .text(said.text())
            .blocks(said.blocks())
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
    Said said = Said.of(reply);
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(message.place().conversation())
            .ts(message.id())
            .text(said.text())
            .blocks(said.blocks())
            .build();
    try {
      ChatUpdateResponse _ = calls.call(message.place(), () -> calls.methods().chatUpdate(request));
    } catch (DeliveryException e) {
      if (!NOT_OURS.contains(e.outcome()) || !whisperer.tellAll(message, said, true)) {
        throw e;
      }
    }
  }
}
