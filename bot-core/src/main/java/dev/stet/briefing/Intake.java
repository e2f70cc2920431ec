package dev.stet.briefing;

import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.corpus.Published;
import dev.stet.corpus.Revisions;
import dev.stet.search.Stems;
import dev.stet.text.DocumentId;
import dev.stet.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the documents that an edition is about. */
final class Intake {
  /** A clock may be a little ahead; a document from tomorrow is misdated. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** What came in so much later than it was published is no news. */
  private static final Duration STALE = Duration.ofDays(3);

  private final Revisions revisions;
  private final Period period;
  private final Commission.Choice choice;
  private final Predicate<Header> readable;
  private final Map<DocumentId, Instant> firstSeen;
  private final Map<Edition.Kind, Integer> counts = new EnumMap<>(Edition.Kind.class);
  private final List<Dated> chosen = new ArrayList<>();
  private int all;

  Intake(Revisions revisions, Commission commission, Predicate<Header> readable) {
    this.revisions = revisions;
    this.period = commission.period();
    this.choice = commission.choice();
    this.readable = readable;
    this.firstSeen = revisions.firstSeen();
  }

  /**
   * Takes in what belongs to the period and the topics.
   *
   * @param stems that topics are compared by
   */
  Intake choose(Topics topics, Stems stems) {
    TopicFilter filter = new TopicFilter(stems, topics);
    Map<DocumentId, Document> before = before();
    revisions
        .headers()
        .forEach((id, header) -> {
          boolean open = readable.test(header) && !header.access().hiddenAt(period.to());
          if (open && belongs(id, header)) {
            all++;
            revisions
                .document(id)
                .filter(filter::lets)
                .ifPresent(document -> chosen.add(new Dated(document, seen(id), null)));
          } else if (open && before.containsKey(id) && wasThere(id, header)) {
            revisions
                .document(id)
                .filter(filter::lets)
                .ifPresent(document -> revise(before.get(id), document));
          }
        });
    return this;
  }

  /**
   * How documents stood when the period began that were revised in it. What was revised later
   * belongs to the next one.
   */
  private Map<DocumentId, Document> before() {
    if (choice.by() == Commission.By.PUBLISHED) {
      return Map.of();
    }
    Map<DocumentId, Document> before = new HashMap<>();
    revisions.earlier(period.from()).forEach(document -> before.put(document.id(), document));
    for (Document end : revisions.earlier(period.to())) {
      before.computeIfPresent(
          end.id(), (_, begin) -> begin.revision().equals(end.revision()) ? null : begin);
    }
    return before;
  }

  /** Whether it could be told before the period began. */
  private boolean wasThere(DocumentId id, Header header) {
    return !came(id, header).isAfter(period.from());
  }

  private void revise(Document before, Document now) {
    Set<Span> news = Additions.of(before.text().characters(), now.text().characters());
    if (!news.isEmpty()) {
      all++;
      chosen.add(new Dated(now, seen(now.id()), news));
    }
  }

  private Instant seen(DocumentId id) {
    return firstSeen.getOrDefault(id, Instant.EPOCH);
  }

  private boolean belongs(DocumentId id, Header header) {
    if (seen(id).isAfter(choice.knownBy())) {
      return false;
    }
    Published published = header.published();
    boolean cameIn = cameIn(id, header);
    if (published == null) {
      count(Edition.Kind.UNDATED, cameIn);
      return cameIn;
    }
    boolean future = published.moment().isAfter(period.to().plus(AHEAD));
    count(Edition.Kind.FUTURE, future && cameIn);
    boolean stale = published.moment().isBefore(period.from().minus(STALE));
    count(Edition.Kind.OLDER, stale && cameIn);
    return switch (choice.by()) {
      case ARRIVED -> cameIn && !future && !stale;
      case PUBLISHED -> !future && isIn(period, published);
    };
  }

  private static boolean isIn(Period period, Published published) {
    return published.instant() == null
        ? period.touches(published.date())
        : period.contains(published.instant());
  }

  /** What is under an embargo comes in when that ends. */
  private boolean cameIn(DocumentId id, Header header) {
    Instant moment = came(id, header);
    return switch (choice.by()) {
      case ARRIVED -> period.hasSince(moment);
      case PUBLISHED -> period.contains(moment);
    };
  }

  private Instant came(DocumentId id, Header header) {
    @Nullable Instant embargo = header.access().embargo();
    Instant seen = seen(id);
    return embargo != null && embargo.isAfter(seen) ? embargo : seen;
  }

  private void count(Edition.Kind kind, boolean counts) {
    if (counts) {
      this.counts.merge(kind, 1, Integer::sum);
    }
  }

  List<Dated> chosen() {
    return chosen;
  }

  /** What is to be known about documents that were left out or taken in by another date. */
  List<Edition.Note> notes() {
    List<Edition.Note> notes = new ArrayList<>();
    counts.forEach((kind, count) -> notes.add(new Edition.Note(kind, count)));
    if (chosen.isEmpty()) {
      notes.add(new Edition.Note(Edition.Kind.NOTHING, all));
    }
    return notes;
  }

  /**
   * A document, and when it came in.
   *
   * @param news where it says what it did not say before; null: it is new itself
   */
  record Dated(Document document, Instant firstSeen, @Nullable Set<Span> news) {}
}
