package dev.stet.console;

import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbox;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.UserRef;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where browsers talk with the bot: hands over what they say and keeps what it replies. */
final class ChatRoom {
  static final String PLATFORM = "console";

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Talks talks = new Talks();
  private final Clock clock;
  private volatile @Nullable Inbox inbox;

  ChatRoom(Clock clock) {
    this.clock = clock;
  }

  void open(Inbox filled) {
    inbox = filled;
  }

  /** Whether somebody answers here. */
  boolean isOpen() {
    return inbox != null;
  }

  List<Talk.Turn> turns(String conversation) {
    return talks.find(conversation).map(Talk::turns).orElse(List.of());
  }

  /** Says something and waits for the reply, for a while. */
  Talk.Turn say(String conversation, String words) {
    Inbox open = inbox;
    if (open == null) {
      throw new IllegalStateException("[console] nobody answers here yet");
    }
    Talk talk = talks.open(conversation);
    Talk.Turn turn;
    // Together, so that the order of the turns is the order in which they are replied to.
    synchronized (talk) {
      turn = talk.say(words);
      open.accept(message(conversation, words));
    }
    turn.await(PATIENCE);
    return turn;
  }

  private Inbound.Message message(String conversation, String words) {
    return new Inbound.Message(
        UUID.randomUUID().toString(),
        new Place(PLATFORM, conversation, null),
        new UserRef(PLATFORM, conversation),
        words,
        Inbound.Audience.PRIVATE,
        clock.instant());
  }

  /** Shows a reply. The browser gets it with its next look. */
  MessageRef reply(Place place, Reply reply) throws DeliveryException {
    Talk talk =
        talks
            .find(place.conversation())
            .orElseThrow(() ->
                new DeliveryException(
                    Outcome.REJECTED, "[console] that conversation is forgotten", null, null));
    return new MessageRef(place, Integer.toString(talk.reply(reply).number()));
  }
}
