package dev.stet.briefing;

import dev.stet.text.DocumentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One event and what is reported of it.
 *
 * @param reports in the order of their names, none a copy of another
 * @param copies how many further reports are copies of these
 * @param changed whether one of them stands for an earlier version by the same publisher
 */
record Story(List<Report> reports, int copies, boolean changed) {
  Story {
    reports = List.copyOf(reports);
  }

  /** The name it is sorted by. */
  DocumentId id() {
    return reports.getFirst().id();
  }

  int publishers() {
    return (int) reports.stream().map(Report::publisher).distinct().count();
  }

  /** Whether all of it stood there before, in other words. */
  boolean isRevised() {
    return reports.stream().allMatch(Report::isRevised);
  }

  Instant newest() {
    return reports.stream().map(Report::moment).max(Comparator.naturalOrder()).orElseThrow();
  }
}
