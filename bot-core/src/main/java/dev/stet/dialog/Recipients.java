package dev.stet.dialog;

import dev.stet.briefing.Recipient;
import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.util.Optional;

/** Places under the names by which briefings know them. */
final class Recipients {
  private static final String BETWEEN = "\n";

  private Recipients() {}

  static Recipient of(Place place) {
    String address = place.platform() + BETWEEN + place.conversation();
    return new Recipient(place.thread() == null ? address : address + BETWEEN + place.thread());
  }

  static Place place(Recipient recipient) {
    String[] parts = recipient.address().split(BETWEEN, 3);
    return new Place(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
  }

  static String address(UserRef person) {
    return person.platform() + BETWEEN + person.id();
  }

  static UserRef person(String address) {
    String[] parts = address.split(BETWEEN, 2);
    return new UserRef(parts[0], parts[1]);
  }

  /** Whether a recipient is a conversation, or a thread in it. */
  static boolean isIn(Place conversation, Recipient recipient) {
    Place place = place(recipient);
    boolean thread = conversation.thread() == null || conversation.thread().equals(place.thread());
    return thread
        && place.platform().equals(conversation.platform())
        && place.conversation().equals(conversation.conversation());
  }

  /** The new name of a recipient in a conversation that goes on elsewhere. */
  static Optional<Recipient> moved(Recipient recipient, Place from, Place to) {
    return isIn(new Place(from.platform(), from.conversation(), null), recipient)
        ? Optional.of(of(new Place(to.platform(), to.conversation(), place(recipient).thread())))
        : Optional.empty();
  }
}
