package dev.stet.dialog;

import dev.stet.briefing.Books;
import dev.stet.briefing.EditionKey;
import dev.stet.briefing.Rhythm;
import dev.stet.briefing.Schedule;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Subscription.State;
import dev.stet.briefing.Subscription.Taste;
import dev.stet.briefing.Topics;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.UserRef;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Does what a person wants who changes what a place is told by the clock. */
final class SubscriptionHandler {
  private final Books books;
  private final Runnable changed;
  private final Zones zones;
  private final Clock clock;

  /**
   * A handler.
   *
   * @param changed hears that something may be due earlier than it was
   */
  SubscriptionHandler(Books books, Runnable changed, Zones zones, Clock clock) {
    this.books = books;
    this.changed = changed;
    this.zones = zones;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Reply set(BriefOrder.Setting setting, Asker asker) {
    Optional<Subscription> known = books.subscriptions().of(asker.recipient());
    if (setting instanceof BriefOrder.At at) {
      return at(at, known, asker);
    }
    if (known.isEmpty()) {
      return none(asker);
    }
    Subscription it = known.get();
    return switch (setting) {
      case BriefOrder.At at -> at(at, known, asker);
      case BriefOrder.Zone zone -> zone(zone.written(), it);
      case BriefOrder.Topics topics -> topics(topics, it);
      case BriefOrder.Hours hours ->
          rhythm(
              it,
              rhythm ->
                  new Rhythm(rhythm.schedule(), rhythm.zone(), rhythm.chosen(), hours.hours()));
      case BriefOrder.Empty empty ->
          taste(it, new Taste(it.taste().topics(), it.taste().length(), empty.empty()));
      case BriefOrder.Size size ->
          taste(it, new Taste(it.taste().topics(), size.length(), it.taste().onEmpty()));
      case BriefOrder.Switch on -> turn(on.state(), it);
      case BriefOrder.Resend _ ->
          throw new IllegalArgumentException("[order] sends something: " + setting);
    };
  }

  private Reply none(Asker asker) {
    return Reply.of(asker.words(zones.of(asker)).say("brief.none"));
  }

  /** What somebody set up, wherever it comes to, a line each. */
  List<Block> of(UserRef person) {
    String address = Recipients.address(person);
    return books.subscriptions().all().stream()
        .filter(it -> it.owner().address().equals(address))
        .filter(it -> it.phase().state() != State.OFF)
        .map(it -> settings(it).line(next(it)))
        .toList();
  }

  Reply status(Asker asker) {
    return books
        .subscriptions()
        .of(asker.recipient())
        .map(it -> new SettingsComposer(books, it).status(next(it)))
        .orElseGet(() -> none(asker));
  }

  private Reply at(BriefOrder.At at, Optional<Subscription> known, Asker asker) {
    Optional<ZoneId> named = Optional.ofNullable(at.zone()).flatMap(ZoneNames::find);
    if (at.zone() != null && named.isEmpty()) {
      return unknown(at.zone(), asker.words(ZoneOffset.UTC));
    }
    Optional<ZoneId> before =
        known.map(Subscription::rhythm).filter(Rhythm::chosen).map(Rhythm::zone);
    Optional<ZoneId> zone = named.or(() -> before).or(() -> zones.known(asker));
    Rhythm rhythm =
        new Rhythm(
            at.schedule(),
            zone.orElse(ZoneOffset.UTC),
            zone.isPresent(),
            known.map(it -> it.rhythm().quiet()).orElse(null));
    Subscription.Owner owner =
        new Subscription.Owner(
            Recipients.address(asker.message().author()),
            asker.isAlone(),
            asker.wording().locale().getLanguage());
    Subscription fresh =
        known
            .filter(it -> it.phase().state() != State.OFF)
            .map(it -> it.at(rhythm).by(owner).in(State.ACTIVE, now()))
            .orElseGet(() -> begin(known, asker, rhythm, owner));
    keep(fresh);
    return settings(fresh).said("brief.set", next(fresh));
  }

  /** What came in before is told by the first edition as far as one before it would reach back. */
  private Subscription begin(
      Optional<Subscription> known, Asker asker, Rhythm rhythm, Subscription.Owner owner) {
    Instant now = now();
    Instant cursor =
        rhythm.latest(now).map(Rhythm.Occurrence::due).orElse(now.minus(Duration.ofDays(1)));
    return new Subscription(
        known.map(Subscription::id).orElseGet(() -> id(asker, now)),
        asker.recipient(),
        owner,
        rhythm,
        known.map(Subscription::taste).orElse(Taste.PLAIN),
        new Subscription.Phase(State.ACTIVE, now),
        cursor);
  }

  private static String id(Asker asker, Instant now) {
    String named = asker.recipient().address() + "\n" + now;
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void keep(Subscription subscription) {
    books.subscriptions().put(subscription);
    changed.run();
  }

  private SettingsComposer settings(Subscription subscription) {
    return new SettingsComposer(books, subscription);
  }

  /** The next occurrence that has not been claimed: a day's edition is sent once. */
  private @Nullable Instant next(Subscription it) {
    if (!it.isActive()) {
      return null;
    }
    Rhythm.Occurrence next = it.rhythm().next(now());
    while (books.ledger().knows(new EditionKey(it.id(), next.day()))) {
      next = it.rhythm().next(next.due());
    }
    return next.due();
  }

  private static Reply unknown(String written, BriefingWords words) {
    List<String> near = ZoneNames.near(written);
    return Reply.of(
        words.say("brief.zone.unknown", written, near.get(0), near.get(1), near.get(2)));
  }

  private Reply zone(String written, Subscription it) {
    Optional<ZoneId> zone = ZoneNames.find(written);
    if (zone.isEmpty()) {
      return unknown(written, BriefingWords.of(it));
    }
    Rhythm rhythm = it.rhythm();
    Rhythm there = new Rhythm(rhythm.schedule(), zone.get(), true, rhythm.quiet());
    Subscription moved = it.at(there).in(it.phase().state(), now());
    keep(moved);
    return settings(moved).said("brief.set", next(moved));
  }

  private Reply rhythm(Subscription it, UnaryOperator<Rhythm> change) {
    Subscription changed = it.at(change.apply(it.rhythm()));
    keep(changed);
    return settings(changed).changed(next(changed));
  }

  private Reply taste(Subscription it, Taste taste) {
    Subscription changed = it.telling(taste);
    keep(changed);
    return settings(changed).changed(next(changed));
  }

  private Reply topics(BriefOrder.Topics order, Subscription it) {
    Topics topics = it.taste().topics();
    Topics next =
        order.all()
            ? Topics.ALL
            : new Topics(
                joined(topics.wanted(), order.wanted(), order.muted()),
                joined(topics.muted(), order.muted(), order.wanted()));
    return taste(it, new Taste(next, it.taste().length(), it.taste().onEmpty()));
  }

  private static List<String> joined(List<String> before, List<String> more, List<String> less) {
    List<String> all = new ArrayList<>(before);
    all.removeAll(less);
    more.stream().filter(topic -> !all.contains(topic)).forEach(all::add);
    return all;
  }

  private Reply turn(State state, Subscription it) {
    boolean was = it.isActive();
    Subscription turned = it.in(state, was && state == State.ACTIVE ? it.phase().since() : now());
    Subscription kept = it.phase().state() == State.OFF && state == State.PAUSED ? it : turned;
    keep(kept);
    String key =
        switch (kept.phase().state()) {
          case ACTIVE -> "brief.set";
          case PAUSED -> "brief.paused";
          case OFF, GONE -> "brief.off";
        };
    return settings(kept).said(key, next(kept));
  }

  /** In how many words a schedule is said. */
  static String days(Schedule schedule, BriefingWords words) {
    return switch (schedule) {
      case Schedule.Monthly monthly -> words.say("brief.days.month", monthly.day());
      case Schedule.Weekly weekly -> words.days(weekly.days());
    };
  }
}
