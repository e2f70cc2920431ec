package dev.stet.dialog;

import dev.stet.chat.Place;
import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.search.QuotationHit;
import dev.stet.search.SearchIndex;
import dev.stet.search.StandingQueries;
import dev.stet.text.Passage;
import dev.stet.text.Span;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells places by itself of what they watch for, seconds after it is known.
 *
 * <p>It follows the journal of the documents. What it finds and how far it has looked become
 * durable together, so that nothing is found twice and nothing is passed over, whenever the process
 * dies.
 */
public final class Alerts implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Alerts.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 100;

  /** What comes together is told together. */
  private static final Duration BATCH = Duration.ofSeconds(3);

  /** A platform that takes nothing just now is not asked again before. */
  private static final Duration REST = Duration.ofSeconds(30);

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration TIDYING = Duration.ofHours(1);

  private final Heard heard;
  private final Newsroom newsroom;
  private final Watches watches;
  private final StandingQueries queries;
  private final List<Dialog> dialogs;
  private final Clock clock;
  private final Stop stop = new Stop();
  private final Set<Place> busy = ConcurrentHashMap.newKeySet();
  private final Map<Place, Instant> resting = new ConcurrentHashMap<>();
  private final Map<Long, Watch> known = new HashMap<>();
  private final Prints prints;
  private long changes = -1;
  private Instant tidied = Instant.MIN;

  /**
   * Alerts.
   *
   * @param dialogs through which they are told
   * @param clock the time in which people live
   */
  public Alerts(Heard heard, Newsroom newsroom, List<Dialog> dialogs, Clock clock) {
    this.heard = heard;
    this.newsroom = newsroom;
    this.watches = newsroom.watches();
    this.queries = newsroom.queries();
    this.dialogs = List.copyOf(dialogs);
    this.clock = clock;
    this.prints = new Prints(heard.revisions());
    watches.recover();
    begin();
  }

  /**
   * Where documents are heard of.
   *
   * @param followed up to which number of the journal the index has followed
   */
  public record Heard(Revisions revisions, SearchIndex index, LongSupplier followed) {}

  /** Of a journal that was never followed, only what is still to come is news. */
  private void begin() {
    String journal = heard.revisions().journal();
    if (watches.followed(journal) < 0) {
      watches.note(journal, heard.revisions().sequence(), List.of());
    }
  }

  /** Begins to follow. */
  public void start() {
    Thread.ofVirtual()
        .name("alerts")
        .start(() -> {
          while (stop.pause(PAUSE)) {
            try {
              look();
            } catch (RuntimeException e) {
              LOG.log(Level.WARNING, "new documents could not be looked through", e);
            }
          }
        });
  }

  /** Looks through what is new, and tells what is due. */
  void look() {
    learn();
    follow();
    tell();
    tidy();
  }

  /** Asks what places watch for now. */
  private void learn() {
    long now = watches.changes();
    if (now == changes) {
      return;
    }
    Map<Long, Watch> wanted = new LinkedHashMap<>();
    watches.all().forEach(watch -> wanted.put(watch.id(), watch));
    Set<Long> gone = new HashSet<>(known.keySet());
    gone.removeAll(wanted.keySet());
    gone.forEach(queries::remove);
    for (Watch watch : wanted.values()) {
      if (!known.containsKey(watch.id())) {
        queries.put(WatchRequest.query(watch.id(), watch.wanted()));
      }
    }
    known.clear();
    known.putAll(wanted);
    changes = now;
  }

  private void follow() {
    String journal = heard.revisions().journal();
    long done = watches.followed(journal);
    // What can be searched only: quotations are read from the index.
    long last = Math.min(heard.revisions().sequence(), heard.followed().getAsLong());
    while (done < last && !stop.isGiven()) {
      Instant now = clock.instant();
      Repeats repeats = new Repeats(prints, watches, now);
      List<Alert> found = new ArrayList<>();
      long reached = last;
      List<Revisions.Entry> entries = heard.revisions().since(done, AT_ONCE);
      for (Revisions.Entry entry : entries) {
        if (entry.sequence() <= last && entry instanceof Revisions.Entry.Present present) {
          found.addAll(found(present.document(), repeats, now));
        }
      }
      if (entries.size() == AT_ONCE) {
        reached = Math.min(last, entries.getLast().sequence());
      }
      watches.note(journal, reached, found);
      done = reached;
    }
  }

  private List<Alert> found(Document document, Repeats repeats, Instant now) {
    List<Alert> found = new ArrayList<>();
    StandingQueries.Outcome outcome = queries.match(document, quotations(document));
    outcome.failed().forEach((id, e) -> LOG.log(Level.WARNING, "watch " + id + " failed", e));
    for (StandingQueries.Match match : outcome.matches()) {
      @Nullable Watch watch = known.get(match.id());
      if (watch != null && isNews(document, watch)) {
        Passage passage = document.text().passage(match.span());
        Alert alert = new Alert(0, watch.id(), watch.place(), passage, match.isQuotation(), now);
        if (!repeats.isOne(alert, document)) {
          found.add(alert);
        }
      }
    }
    return found;
  }

  private List<QuotationHit> quotations(Document document) {
    Span all = new Span(0, document.text().length());
    return queries.wantQuotations()
        ? heard.index().quotations().in(document.text().passage(all))
        : List.of();
  }

  /** An index that is built anew brings old texts again. */
  private boolean isNews(Document document, Watch watch) {
    return heard
        .revisions()
        .seen(document.id(), document.revision())
        .filter(seen -> !seen.isBefore(watch.since()))
        .isPresent();
  }

  private void tell() {
    Instant now = clock.instant();
    Map<Place, List<Alert>> waiting = new LinkedHashMap<>();
    for (Alert alert : watches.waiting()) {
      waiting.computeIfAbsent(alert.place(), p -> new ArrayList<>()).add(alert);
    }
    waiting.forEach((place, alerts) -> {
      if (isDue(place, alerts, now)) {
        tell(place, alerts);
      }
    });
  }

  private boolean isDue(Place place, List<Alert> alerts, Instant now) {
    return !alerts.getFirst().found().plus(BATCH).isAfter(now)
        && !resting.getOrDefault(place, Instant.MIN).isAfter(now)
        && !watches.manners(place).isQuiet(now, newsroom.clock().getZone());
  }

  private void tell(Place place, List<Alert> alerts) {
    for (Dialog dialog : dialogs) {
      if (dialog.isOn(place.platform()) && busy.add(place)) {
        dialog.alert(
            place,
            post -> {
              try {
                if (post.post(place, alerts, watches)) {
                  resting.put(place, clock.instant().plus(REST));
                }
              } finally {
                busy.remove(place);
              }
            });
      }
    }
  }

  private void tidy() {
    Instant now = clock.instant();
    if (now.isAfter(tidied.plus(TIDYING))) {
      tidied = now;
      watches.forgetBefore(now.minus(KEPT));
      resting.values().removeIf(until -> until.isBefore(now));
    }
  }

  @Override
  public void close() {
    stop.give();
  }
}
