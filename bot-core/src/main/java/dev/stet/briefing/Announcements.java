package dev.stet.briefing;

import dev.stet.corpus.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what reports announce for days to come. */
final class Announcements {
  /** Two sentences this much alike announce the same. */
  private static final double SAME = 0.5;

  private static final int SENTENCES = 40;

  private final Lines lines;
  private final Period period;

  Announcements(Lines lines, Period period) {
    this.lines = lines;
    this.period = period;
  }

  /**
   * One announcement a story at most, no two of the same, in the order of the days.
   *
   * @param stories those that matter most first
   */
  List<Announced> in(List<Story> stories, int most) {
    List<Announced> found = new ArrayList<>();
    for (Story story : stories) {
      if (found.size() < most) {
        first(story).filter(each -> found.stream().noneMatch(each::isSameAs)).ifPresent(found::add);
      }
    }
    found.sort(
        Comparator.comparing(Announced::when)
            .thenComparing(each -> each.line().report().id())
            .thenComparing(each -> each.line().span()));
    return found;
  }

  private Optional<Announced> first(Story story) {
    return story.reports().stream()
        .flatMap(report -> lines.of(report).stream().limit(SENTENCES))
        .flatMap(line -> announced(line).stream())
        .min(
            Comparator.comparing(Announced::when)
                .thenComparingInt(each -> each.line().position())
                .thenComparing(each -> each.line().report().id()));
  }

  private Optional<Announced> announced(Line line) {
    @Nullable Published published = line.report().document().header().published();
    boolean english = line.report().language().equals("en");
    if (published == null || !english || Style.dependsOnOthers(line)) {
      return Optional.empty();
    }
    LocalDate today = period.lastDate();
    return Foresight.of(line.text(), published.date())
        .filter(when -> !when.last().isBefore(today))
        .map(when -> new Announced(when, line));
  }

  /** A sentence and the day it speaks of. */
  record Announced(When when, Line line) {
    boolean isSameAs(Announced other) {
      return line.vector().cosine(other.line.vector()) >= SAME;
    }
  }
}
