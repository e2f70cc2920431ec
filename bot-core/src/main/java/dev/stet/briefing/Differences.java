package dev.stet.briefing;

import dev.stet.compare.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the sources of a story give different figures for the same thing. */
final class Differences {
  /** Reports of one story that are held against each other. */
  private static final int REPORTS = 12;

  /** Sentences of a report that are: the figures of a report stand early. */
  private static final int SENTENCES = 25;

  /** Reports further apart in time do not contradict each other: the later one knows more. */
  private static final Duration SAME_TIME = Duration.ofHours(6);

  private final Lines lines;

  Differences(Lines lines) {
    this.lines = lines;
  }

  /** The first two sentences that differ; empty: none do. */
  Optional<Found> in(Story story) {
    List<Counted> counted = counted(story);
    for (int i = 0; i < counted.size(); i++) {
      for (int j = i + 1; j < counted.size(); j++) {
        Counted one = counted.get(i);
        Counted other = counted.get(j);
        if (!one.publisher().equals(other.publisher())
            && one.figures().differFrom(other.figures()).isPresent()) {
          return Optional.of(found(one.line(), other.line()));
        }
      }
    }
    return Optional.empty();
  }

  private List<Counted> counted(Story story) {
    List<Counted> counted = new ArrayList<>();
    for (Report report : story.reports().subList(0, Math.min(REPORTS, story.reports().size()))) {
      for (Line line : lines.of(report)) {
        Figures figures = line.position() < SENTENCES ? Figures.of(line.text()) : Figures.of("");
        if (!figures.spans().isEmpty()) {
          counted.add(new Counted(line, report.publisher(), figures));
        }
      }
    }
    return counted;
  }

  private static Found found(Line one, Line other) {
    Duration between = Duration.between(one.report().moment(), other.report().moment());
    boolean updated = between.abs().compareTo(SAME_TIME) >= 0;
    return updated && !between.isNegative()
        ? new Found(other, one, true)
        : new Found(one, other, updated);
  }

  /**
   * Two sentences.
   *
   * @param first the newer one, if one of them is
   * @param updated whether so much time is between them that the later may know more
   */
  record Found(Line first, Line second, boolean updated) {}

  private record Counted(Line line, String publisher, Figures figures) {}
}
