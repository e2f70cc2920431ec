package dev.stet.briefing;

import dev.stet.briefing.Ranking.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Recognises stories that were told before, and remembers those that are told now. */
final class Recollection {
  /** From this likeness on, it is the story that was told. */
  private static final double SAME_STORY = 0.2;

  /** A week, and as much as weekly editions may be apart. */
  private static final Duration MEMORY = Duration.ofDays(8);

  /** Terms that a story is recognised by. */
  private static final int TERMS = 60;

  private final Shown shown;
  private final Vocabulary vocabulary;
  private final Instant now;

  Recollection(Shown shown, Vocabulary vocabulary, Instant now) {
    this.shown = shown;
    this.vocabulary = vocabulary;
    this.now = now;
  }

  Candidate recall(Story story) {
    if (shown.stories().isEmpty()) {
      return new Candidate(story, null, 1);
    }
    Map<String, Double> centre = centre(story);
    Shown.@Nullable Told told =
        shown.stories().stream()
            .filter(each -> each.at().plus(MEMORY).isAfter(now))
            .filter(each -> each.likeness(centre) >= SAME_STORY)
            .max(
                Comparator.comparingDouble((Shown.Told each) -> each.likeness(centre))
                    .thenComparing(Shown.Told::id))
            .orElse(null);
    return new Candidate(story, told, told == null ? 1 : novelty(centre, told));
  }

  private static double novelty(Map<String, Double> centre, Shown.Told told) {
    double all = 0;
    double unknown = 0;
    for (var term : new TreeMap<>(centre).entrySet()) {
      all += term.getValue();
      unknown += told.terms().contains(term.getKey()) ? 0 : term.getValue();
    }
    return all == 0 ? 0 : unknown / all;
  }

  /** The share of a sentence, by what its terms tell, that was not told before. */
  double novelty(Line line, Shown.@Nullable Told told) {
    if (told == null) {
      return 1;
    }
    double all = 0;
    double unknown = 0;
    for (int term : line.vector().terms()) {
      all += vocabulary.weight(term);
      unknown += told.terms().contains(vocabulary.term(term)) ? 0 : vocabulary.weight(term);
    }
    return all == 0 ? 0 : unknown / all;
  }

  /** The reports that its readers do not know. */
  List<Report> unknown(Candidate candidate) {
    Shown.@Nullable Told told = candidate.told();
    return candidate.story().reports().stream()
        .filter(report -> told == null || !told.reports().contains(name(report)))
        .toList();
  }

  private static String name(Report report) {
    return report.id() + "@" + report.document().revision();
  }

  /** What is to be remembered of a story once it is told. */
  Shown.Told told(Candidate candidate) {
    Shown.@Nullable Told before = candidate.told();
    Story story = candidate.story();
    NavigableSet<String> terms = new TreeSet<>(before == null ? List.of() : before.terms());
    NavigableSet<String> reports = new TreeSet<>(before == null ? List.of() : before.reports());
    for (Report report : story.reports()) {
      IntStream.of(report.body().terms()).mapToObj(vocabulary::term).forEach(terms::add);
      reports.add(name(report));
    }
    String id = before == null ? story.id().path() : before.id();
    return new Shown.Told(id, now, centre(story), terms, reports, story.publishers());
  }

  private SortedMap<String, Double> centre(Story story) {
    SortedMap<String, Double> sums = new TreeMap<>();
    for (Report report : story.reports()) {
      TermVector body = report.body();
      for (int i = 0; i < body.terms().length; i++) {
        sums.merge(vocabulary.term(body.terms()[i]), (double) body.weights()[i], Double::sum);
      }
    }
    SortedMap<String, Double> strongest = new TreeMap<>();
    sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(TERMS)
        .forEach(entry -> strongest.put(entry.getKey(), entry.getValue()));
    return strongest;
  }
}
