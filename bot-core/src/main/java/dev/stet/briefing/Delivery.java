package dev.stet.briefing;

import dev.stet.briefing.Doubts.Settled;
import dev.stet.briefing.EditionSender.Arrivals;
import dev.stet.briefing.EditionSender.Issue;
import dev.stet.briefing.EditionSender.Letter;
import dev.stet.briefing.EditionSender.Receipt;
import dev.stet.briefing.Ledger.Lease;
import dev.stet.briefing.Ledger.PartState;
import dev.stet.briefing.Ledger.Run;
import dev.stet.briefing.Ledger.State;
import dev.stet.question.Clearance;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings one day's edition to one recipient, or as far as it gets. */
final class Delivery {
  private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

  /** Later than this it is no morning message any more. */
  private static final Duration TOO_LATE = Duration.ofHours(6);

  /** From here on it says that it is late. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final int LONGER = 3;
  static final int MOST_TRIES = 5;

  /** Documents that came in so shortly before an edition may be missing in it. */
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final Tools tools;
  private final EditionKey key;
  private final Instant due;
  private Subscription subscription;

  /**
   * A delivery.
   *
   * @param due when it was planned
   */
  Delivery(Tools tools, Subscription subscription, EditionKey key, Instant due) {
    this.tools = tools;
    this.subscription = subscription;
    this.key = key;
    this.due = due;
  }

  /**
   * What all deliveries of a desk work with.
   *
   * @param owner in whose name they claim
   */
  record Tools(
      Books books,
      Newsroom newsroom,
      SharedEditions editions,
      EditionSender sender,
      Clock clock,
      String owner) {
    Ledger ledger() {
      return books.ledger();
    }

    Lease lease() {
      Instant now = clock.instant();
      return new Lease(owner, now, now.plus(LEASE));
    }
  }

  /** Claims it and goes as far as it gets. */
  void run() {
    tools.ledger().claim(key, due, tools.lease()).ifPresent(this::run);
  }

  private void run(Run run) {
    Duration lateness = subscription.rhythm().lateness(due, tools.clock().instant());
    if (lateness.compareTo(TOO_LATE) > 0) {
      miss(run);
      return;
    }
    Optional<Clearance> reads = tools.sender().reads(subscription);
    if (reads.isEmpty()) {
      end(run, State.FAILED, "nothing may be read there");
      tools.books().subscriptions().lose(subscription.id());
      return;
    }
    boolean late = lateness.compareTo(LATE) > 0;
    issue(run, reads.get(), late ? due : null).ifPresent(issue -> send(run, issue));
  }

  /** What was begun is not made up for either, but it was not missed. */
  private void miss(Run run) {
    boolean begun =
        run.parts().stream().map(Ledger.Part::state).anyMatch(s -> s != PartState.PENDING);
    if (begun) {
      end(run, State.UNKNOWN, "the rest was too late");
    } else {
      end(run, State.MISSED, "it was too late");
    }
  }

  private void end(Run run, State state, String why) {
    boolean told =
        switch (state) {
          case SENT, EMPTY, UNKNOWN -> true;
          case FAILED, MISSED, OPEN -> false;
        };
    if (state != State.SENT && state != State.EMPTY) {
      LOG.log(Level.WARNING, "a briefing of {0} ended {1}: {2}", key.day(), state, why);
    }
    tools.ledger().end(run, state, why, told ? due : null);
  }

  /** The edition as it is to be sent now; empty: there is nothing to send, or no right to. */
  private Optional<Issue> issue(Run run, Clearance reads, @Nullable Instant planned) {
    String id = run.edition();
    if (id == null) {
      SharedEditions.Made made = tools.editions().of(subscription, due, reads);
      id = made.edition().id();
      tools.books().archive().keep(made.edition(), made.commission(), tools.clock().instant());
      if (!tools.ledger().built(run, id, tools.lease())) {
        return Optional.empty();
      }
    }
    Archive.Kept kept =
        tools.books().archive().find(id, tools.newsroom().present(reads)).orElseThrow();
    Issue issue = new Issue(key, kept.edition(), kept.lost(), planned, arrivals(reads));
    boolean silent = subscription.taste().onEmpty() == Subscription.OnEmpty.SILENT;
    if (issue.isEmpty() && silent && !issue.arrivals().stale()) {
      end(run, State.EMPTY, "");
      return Optional.empty();
    }
    return Optional.of(issue);
  }

  private Arrivals arrivals(Clearance reads) {
    Instant upToDate = tools.newsroom().upToDate();
    boolean stale = upToDate.plus(FRESH).isBefore(due);
    return new Arrivals(
        upToDate,
        stale,
        tools.newsroom().lastArrival(reads).orElse(null),
        tools.newsroom().outage(reads).orElse(null));
  }

  private void send(Run run, Issue issue) {
    Letter letter = tools.sender().write(subscription, issue);
    Doubts doubts = new Doubts(tools, run, letter);
    TreeMap<Integer, PartState> parts = new TreeMap<>();
    @Nullable String first = null;
    for (int no = 0; no < letter.parts(); no++) {
      Settled known = new Settled(run.part(no), message(run, no));
      if (known.state() == PartState.UNKNOWN) {
        Optional<Settled> settled = doubts.settle(no);
        if (settled.isEmpty()) {
          return;
        }
        known = settled.get();
      }
      if (known.state() == PartState.PENDING) {
        Optional<Settled> posted = post(run, no, first, letter, doubts);
        if (posted.isEmpty()) {
          return;
        }
        known = posted.get();
        note(issue, letter);
      }
      first = first == null ? known.message() : first;
      parts.put(no, known.state());
    }
    boolean unknown = parts.containsValue(PartState.UNKNOWN);
    String why = unknown ? "nobody can say whether it arrived" : "";
    end(run, unknown ? State.UNKNOWN : State.SENT, why);
  }

  /** Hands a part over; empty: it is over with the run, for now or for good. */
  private Optional<Settled> post(
      Run run, int no, @Nullable String first, Letter letter, Doubts doubts) {
    Receipt receipt = letter.post(no, first, () -> tools.ledger().sending(run, no, tools.lease()));
    return switch (receipt) {
      case Receipt.Sent sent -> {
        tools.ledger().told(run, no, PartState.SENT, sent.message());
        yield Optional.of(new Settled(PartState.SENT, sent.message()));
      }
      case Receipt.Unknown _ -> doubts.settleFresh(no);
      case Receipt.Refused _,
          Receipt.Rejected _,
          Receipt.Gone _,
          Receipt.Moved _,
          Receipt.Withheld _ -> {
        stop(run, no, receipt);
        yield Optional.empty();
      }
    };
  }

  private static @Nullable String message(Run run, int no) {
    return run.parts().stream()
        .filter(part -> part.no() == no)
        .map(Ledger.Part::message)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** From now on it is the edition that people speak of. */
  private void note(Issue issue, Letter letter) {
    Instant now = tools.clock().instant();
    Archive archive = tools.books().archive();
    archive.posted(issue.edition().id(), subscription.recipient(), letter.last(), now);
  }

  /** A part did not get there. */
  private void stop(Run run, int no, Receipt receipt) {
    Ledger ledger = tools.ledger();
    switch (receipt) {
      case Receipt.Refused refused -> {
        ledger.told(run, no, PartState.PENDING, null);
        retry(run, refused);
      }
      case Receipt.Rejected rejected -> {
        ledger.told(run, no, PartState.FAILED, null);
        end(run, State.FAILED, rejected.why());
      }
      case Receipt.Gone gone -> {
        ledger.told(run, no, PartState.FAILED, null);
        end(run, State.FAILED, gone.why());
        if (tools.books().subscriptions().lose(subscription.id())) {
          tools.sender().tellLost(subscription);
        }
      }
      case Receipt.Moved moved -> {
        ledger.told(run, no, PartState.PENDING, null);
        follow(moved.to());
        ledger.postpone(run, tools.clock().instant());
        run();
      }
      case Receipt.Withheld _ -> ledger.postpone(run, tools.clock().instant());
      case Receipt.Sent _, Receipt.Unknown _ ->
          throw new IllegalArgumentException("[receipt] it did get there, or may have");
    }
  }

  private void follow(Recipient to) {
    Recipient from = subscription.recipient();
    subscription = subscription.sentTo(to);
    tools.books().subscriptions().put(subscription);
    tools.books().archive().moved(from, to);
  }

  private void retry(Run run, Receipt.Refused refused) {
    int tries = run.hold().tries() + 1;
    if (tries >= MOST_TRIES) {
      end(run, State.FAILED, refused.why());
      return;
    }
    Duration pause = FIRST_PAUSE.multipliedBy((long) Math.pow(LONGER, tries - 1.0));
    @Nullable Duration asked = refused.after();
    Duration wait = asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    tools.ledger().postpone(run, tools.clock().instant().plus(wait));
  }
}
