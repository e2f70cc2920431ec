package dev.stet.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Picks the sentences that tell a story: those that stand early, say what the others say, and speak
 * of what the titles speak of, each for what it adds to those before it. Deterministic.
 */
final class Summarizer {
  /** Overlap with the titles is a share of at least this many terms. */
  private static final int FEWEST_TERMS = 3;

  /** Nobody wants to be shown longer sentences where there are others. */
  private static final int LONGEST = 90;

  private final Vocabulary vocabulary;
  private final Lines lines;

  Summarizer(Vocabulary vocabulary, Lines lines) {
    this.vocabulary = vocabulary;
    this.lines = lines;
  }

  /**
   * The best sentences, those of the report that leads the story first, else in the order of the
   * reports.
   *
   * @param reports of one story; none of them a copy of another
   */
  List<Line> pick(List<Report> reports, int most) {
    return pick(reports, most, line -> true);
  }

  /**
   * The same among the sentences that may be picked.
   *
   * @param allowed which ones may
   */
  List<Line> pick(List<Report> reports, int most, Predicate<Line> allowed) {
    List<Line> candidates = candidates(reports).stream().filter(allowed).toList();
    if (candidates.isEmpty()) {
      return List.of();
    }
    return arranged(choose(candidates, scores(reports, candidates), most, isToldOften(reports)));
  }

  private List<Line> candidates(List<Report> reports) {
    List<Line> all = reports.stream().flatMap(report -> lines.of(report).stream()).toList();
    List<Line> readable = all.stream().filter(line -> line.words() <= LONGEST).toList();
    return readable.isEmpty() ? all : readable;
  }

  private static boolean isToldOften(List<Report> reports) {
    return reports.size() > 1;
  }

  private double[] scores(List<Report> reports, List<Line> candidates) {
    double[] central = Centrality.toCentroid(vocabulary, candidates);
    Weights weights = Weights.of(isToldOften(reports), central);
    double[] visited =
        weights.visits() == 0 ? new double[central.length] : Centrality.lexRank(candidates);
    Set<Integer> titles = new HashSet<>();
    reports.forEach(report -> Arrays.stream(report.heading().terms()).forEach(titles::add));
    double[] scores = new double[central.length];
    for (int i = 0; i < scores.length; i++) {
      Line line = candidates.get(i);
      scores[i] =
          weights.position() / (1 + line.position())
              + weights.centre() * central[i]
              + weights.visits() * visited[i]
              + weights.title() * overlap(line, titles)
              + weights.fullness() * Style.fullness(line)
              - Style.penalty(line);
    }
    return scores;
  }

  private static double overlap(Line line, Set<Integer> titles) {
    int[] terms = line.vector().terms();
    long common = Arrays.stream(terms).filter(titles::contains).count();
    return common / (double) Math.max(FEWEST_TERMS, terms.length);
  }

  private static List<Line> choose(
      List<Line> candidates, double[] scores, int most, boolean toldOften) {
    double cost = 2 * (toldOften ? Weights.SAID_OFTEN : Weights.SAID_ONCE);
    double[] said = new double[scores.length];
    boolean[] taken = new boolean[scores.length];
    List<Line> chosen = new ArrayList<>();
    while (chosen.size() < Math.min(most, scores.length)) {
      int best = -1;
      for (int i = 0; i < scores.length; i++) {
        boolean better = best < 0 || scores[i] - cost * said[i] > scores[best] - cost * said[best];
        best = !taken[i] && better ? i : best;
      }
      taken[best] = true;
      chosen.add(candidates.get(best));
      for (int i = 0; i < scores.length; i++) {
        said[i] = Math.max(said[i], candidates.get(i).vector().cosine(chosen.getLast().vector()));
      }
    }
    return chosen;
  }

  /** The first one must be understood without the others. */
  private static List<Line> arranged(List<Line> chosen) {
    Report lead = chosen.getFirst().report();
    List<Line> arranged = new ArrayList<>(chosen);
    arranged.sort(
        Comparator.comparing((Line line) -> !line.report().equals(lead))
            .thenComparing(line -> line.report().id())
            .thenComparingInt(Line::position));
    for (int i = 0; i < arranged.size(); i++) {
      if (!Style.dependsOnOthers(arranged.get(i))) {
        arranged.addFirst(arranged.remove(i));
        break;
      }
    }
    return List.copyOf(arranged);
  }
}
