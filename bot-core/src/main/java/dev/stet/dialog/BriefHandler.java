package dev.stet.dialog;

import dev.stet.briefing.Archive;
import dev.stet.briefing.Archive.Kept;
import dev.stet.briefing.Archive.Posted;
import dev.stet.briefing.Books;
import dev.stet.briefing.Commission;
import dev.stet.briefing.Edition;
import dev.stet.briefing.Period;
import dev.stet.briefing.Shown;
import dev.stet.briefing.Subscription;
import dev.stet.briefing.Topics;
import dev.stet.chat.Limits;
import dev.stet.chat.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what a person wants who asks for a briefing now. It moves nothing of a subscription. */
final class BriefHandler {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?<when>.*?)(?:(?:^|\\s+)about\\s+(?<about>.+))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Briefings briefings;
  private final Limits limits;
  private final Clock clock;
  private final Zones zones;

  BriefHandler(Briefings briefings, Limits limits, Clock clock, Zones zones) {
    this.briefings = briefings;
    this.limits = limits;
    this.clock = clock;
    this.zones = zones;
  }

  /** What somebody orders by "yesterday about grain"; empty: the time is none. */
  private static Optional<Commission> commission(String asked, Instant now, ZoneId zone) {
    Matcher matcher = ASKED.matcher(asked.strip());
    String about =
        matcher.matches() && matcher.group("about") != null ? matcher.group("about") : "";
    String when = matcher.matches() ? matcher.group("when") : asked;
    return Period.of(when, now, zone).map(period -> new Commission(period, Topics.about(about)));
  }

  /** The edition somebody orders so; empty: the time is none. */
  static Optional<Edition> edition(String asked, Knowledge knowledge) {
    return commission(asked, knowledge.clock().instant(), knowledge.zone())
        .map(knowledge.editor()::edition);
  }

  Reply now(BriefOrder.Now order, Asker asker) {
    Optional<Subscription> subscription = subscription(asker);
    if (order.asked().isEmpty() && subscription.isPresent()) {
      return make(sinceLast(subscription.get(), now()), List.of(), asker);
    }
    Instant now = asker.knowledge().clock().instant().truncatedTo(ChronoUnit.MILLIS);
    return commission(order.asked(), now, zones.of(asker))
        .map(commission -> make(commission, List.of(), asker))
        .orElseGet(() -> Reply.of(asker.words(zones.of(asker)).say("brief.usage")));
  }

  private Optional<Subscription> subscription(Asker asker) {
    return briefings
        .books()
        .flatMap(books -> books.subscriptions().of(asker.recipient()))
        .filter(it -> it.phase().state() != Subscription.State.OFF);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What a subscription would be told now. */
  private Commission sinceLast(Subscription subscription, Instant now) {
    Books books = briefings.books().orElseThrow();
    List<String> told = books.archive().told(subscription.id(), now);
    return subscription.commission(now).after(books.archive().shown(told));
  }

  /** What comes by itself, as it would look now; of a day at least. */
  Reply preview(Asker asker) {
    Optional<Subscription> subscription = subscription(asker);
    if (subscription.isEmpty()) {
      return Reply.of(asker.words(zones.of(asker)).say("brief.none"));
    }
    Instant now = now();
    Instant day = now.minus(Duration.ofDays(1));
    Subscription it = subscription.get();
    Subscription since = it.cursor().isAfter(day) ? it.from(day) : it;
    String line = asker.words(it.rhythm().zone()).say("brief.preview");
    return make(sinceLast(since, now), List.of(line), asker);
  }

  /** Makes an edition and shows it. */
  private Reply make(Commission commission, List<String> above, Asker asker) {
    Edition edition = asker.knowledge().editor().edition(commission);
    briefings.archive().keep(edition, commission, now());
    return show(edition, above, asker);
  }

  private Reply show(Edition edition, List<String> above, Asker asker) {
    BriefingWords words = asker.words(edition.period().zone());
    Optional<String> page =
        edition.items().isEmpty() ? Optional.empty() : briefings.links().link(edition.id());
    List<String> below =
        briefings.outages().of(asker.knowledge().reads()).map(words::outage).stream().toList();
    Frame frame = new Frame(above, below, page, List.of());
    EditionLayout.Laid laid = new EditionLayout(composer(words, asker), limits).lay(edition, frame);
    briefings.archive().posted(edition.id(), asker.recipient(), laid.last(), now());
    String again = "brief shown @" + EditionComposer.name(edition.id());
    return Shares.offered(laid.together(), asker.message(), words.wording(), again);
  }

  /** An edition that was shown here before. */
  Reply shown(String name, Asker asker) {
    Archive archive = briefings.archive();
    return archive
        .latest(asker.recipient(), name)
        .flatMap(posted -> archive.find(posted.edition(), asker.knowledge()::quoted))
        .map(kept -> show(kept.edition(), List.of(), asker))
        .orElseGet(() -> Reply.of(asker.words(zones.of(asker)).say("brief.item.forgotten")));
  }

  /** An edition that may not have arrived. */
  Reply again(Kept kept, Asker asker) {
    String line = asker.words(kept.edition().period().zone()).say("brief.again");
    return show(kept.edition(), List.of(line), asker);
  }

  static EditionComposer composer(BriefingWords words, Asker asker) {
    SourceLinks links = asker.knowledge().links();
    return new EditionComposer(words, new ReplyComposer(words.wording(), links), links);
  }

  /** The stories behind those that were shown last. */
  Reply more(Asker asker) {
    Archive archive = briefings.archive();
    Optional<Posted> posted = archive.latest(asker.recipient(), "");
    Optional<Kept> kept =
        posted.flatMap(each -> archive.find(each.edition(), asker.knowledge()::quoted));
    if (kept.isEmpty()) {
      return Reply.of(asker.words(zones.of(asker)).say("brief.more.none"));
    }
    int last = posted.get().last();
    Edition edition = kept.get().edition();
    List<Edition.Item> rest = edition.items().stream().filter(item -> item.no() > last).toList();
    return rest.isEmpty()
        ? further(kept.get(), last, asker)
        : show(edition.telling(rest), List.of(), asker);
  }

  private Reply further(Kept kept, int last, Asker asker) {
    Commission commission = kept.commission();
    int skipped = commission.choice().skip();
    Commission next = commission.further(last - skipped, kept.made());
    Edition edition = asker.knowledge().editor().edition(next.after(known(next, asker)));
    if (edition.items().isEmpty()) {
      return Reply.of(asker.words(zones.of(asker)).say("brief.more.none"));
    }
    briefings.archive().keep(edition, next, kept.made());
    return show(edition, List.of(), asker);
  }

  /** What its readers knew when the first page of an edition was made. */
  private Shown known(Commission commission, Asker asker) {
    Optional<Subscription> subscription = subscription(asker);
    if (commission.choice().by() == Commission.By.PUBLISHED || subscription.isEmpty()) {
      return Shown.NOTHING;
    }
    Archive archive = briefings.archive();
    return archive.shown(archive.told(subscription.get().id(), commission.period().to()));
  }
}
