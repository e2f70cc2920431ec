package dev.stet.dialog;

import dev.stet.briefing.EditionSender.Outage;
import dev.stet.corpus.feeds.Feeds;
import dev.stet.corpus.feeds.Trouble;
import dev.stet.question.Clearance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which feeds bring nothing at present, of those whose documents somebody may read. */
@FunctionalInterface
public interface Outages {
  /** Empty: all of them do. */
  Optional<Outage> of(Clearance reads);

  /** There are no feeds. */
  static Outages none() {
    return _ -> Optional.empty();
  }

  /** Those of the feeds that are followed. A feed's name is nobody's business here. */
  static Outages of(Feeds feeds) {
    return reads -> {
      List<Trouble> troubles = feeds.troubles();
      if (troubles.isEmpty()) {
        return Optional.empty();
      }
      Set<Long> readable =
          feeds.list().stream()
              .filter(feed -> reads.allows(List.of(feed.source().collection())))
              .map(feed -> feed.id())
              .collect(Collectors.toSet());
      List<Instant> since =
          troubles.stream()
              .filter(trouble -> readable.contains(trouble.id()))
              .map(Trouble::since)
              .sorted(Comparator.naturalOrder())
              .toList();
      return since.isEmpty()
          ? Optional.empty()
          : Optional.of(new Outage(since.size(), since.getFirst()));
    };
  }
}
