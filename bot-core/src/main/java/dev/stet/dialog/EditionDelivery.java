package dev.stet.dialog;

import dev.stet.briefing.EditionKey;
import dev.stet.briefing.EditionSender;
import dev.stet.briefing.Recipient;
import dev.stet.briefing.Subscription;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Traces;
import dev.stet.chat.UserRef;
import dev.stet.question.Clearance;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sends editions over the platforms of the dialogs. */
public final class EditionDelivery implements EditionSender {
  private static final System.Logger LOG = System.getLogger(EditionDelivery.class.getName());

  private final List<Dialog> dialogs;
  private final Clock clock;
  private final IssueComposer composer;

  /**
   * A delivery.
   *
   * @param dialogs all that there are, or will be
   * @param knowledge with the links that readers in chat can open
   * @param links where editions open as pages
   */
  public EditionDelivery(List<Dialog> dialogs, Knowledge knowledge, EditionLinks links) {
    this.dialogs = dialogs;
    this.clock = knowledge.clock();
    this.composer = new IssueComposer(knowledge, links);
  }

  private Optional<Dialog> dialog(String platform) {
    return dialogs.stream().filter(each -> each.isOn(platform)).findFirst();
  }

  @Override
  public boolean reaches(Subscription subscription) {
    return dialog(Recipients.place(subscription.recipient()).platform()).isPresent();
  }

  /** Asked as if whoever ordered it had written there now. */
  @Override
  public Optional<Clearance> reads(Subscription subscription) {
    Place place = Recipients.place(subscription.recipient());
    Audience audience = subscription.owner().alone() ? Audience.PRIVATE : Audience.ADDRESSED;
    UserRef owner = Recipients.person(subscription.owner().address());
    Inbound.Message asking =
        new Inbound.Message("briefing", place, owner, "", audience, clock.instant());
    return dialog(place.platform())
        .map(dialog -> dialog.rights(asking))
        .filter(Rights::mayAsk)
        .map(Rights::reads);
  }

  @Override
  public Letter write(Subscription subscription, Issue issue) {
    Place place = Recipients.place(subscription.recipient());
    Dialog dialog = dialog(place.platform()).orElseThrow();
    EditionLayout.Laid laid = composer.compose(subscription, issue, dialog.platform().limits());
    return new Pages(dialog, place, laid, issue.key());
  }

  @Override
  public void tellLost(Subscription subscription) {
    UserRef owner = Recipients.person(subscription.owner().address());
    Place alone = new Place(owner.platform(), owner.id(), null);
    Optional<Dialog> dialog = dialog(owner.platform());
    if (subscription.owner().alone() || dialog.isEmpty()) {
      return;
    }
    String conversation = Recipients.place(subscription.recipient()).conversation();
    BriefingWords words = BriefingWords.of(subscription);
    try {
      Reply notice = Reply.of(words.say("brief.lost", conversation));
      dialog.get().outbox().post(new Outbox.Posting(alone, null, null), notice, () -> true);
    } catch (DeliveryException e) {
      LOG.log(Level.WARNING, "nobody could be told that a briefing is lost: {0}", e.getMessage());
    }
  }

  /** An edition in messages for one place. */
  private record Pages(Dialog dialog, Place place, EditionLayout.Laid laid, EditionKey key)
      implements Letter {
    /** Names the message to nobody but us. */
    private String mark(int part) {
      return key.subscription() + " " + key.day() + " " + part;
    }

    @Override
    public Trace look(int part, Instant since) {
      if (!(dialog.platform() instanceof Traces it)) {
        return new Trace.Unclear(null);
      }
      return switch (it.find(place, mark(part), since)) {
        case Traces.Trace.Found found -> new Trace.Found(found.message().id());
        case Traces.Trace.Absent _ -> new Trace.Absent();
        case Traces.Trace.Unclear unclear -> new Trace.Unclear(unclear.retry());
      };
    }

    @Override
    public int parts() {
      return laid.pages().size();
    }

    @Override
    public int last() {
      return laid.last();
    }

    @Override
    public Receipt post(int part, @Nullable String before, BooleanSupplier intent) {
      @Nullable MessageRef earlier = before == null ? null : new MessageRef(place, before);
      try {
        return dialog
            .outbox()
            .post(new Outbox.Posting(place, earlier, mark(part)), laid.pages().get(part), intent)
            .<Receipt>map(sent -> new Receipt.Sent(sent.id()))
            .orElseGet(Receipt.Withheld::new);
      } catch (DeliveryException e) {
        return receipt(e);
      }
    }

    private Receipt receipt(DeliveryException e) {
      String why = String.valueOf(e.getMessage());
      @Nullable Place moved = e.moved();
      if (moved != null) {
        Place to = new Place(moved.platform(), moved.conversation(), place.thread());
        Recipient recipient = Recipients.of(moved.thread() == null ? to : moved);
        return new Receipt.Moved(recipient);
      }
      return switch (e.outcome()) {
        case REFUSED -> new Receipt.Refused(e.retryAfter(), why);
        case REJECTED -> new Receipt.Rejected(why);
        case GONE -> new Receipt.Gone(why);
        case UNKNOWN -> new Receipt.Unknown(why);
      };
    }
  }
}
