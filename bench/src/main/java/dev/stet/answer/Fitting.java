package dev.stet.answer;

import static java.util.Comparator.comparingDouble;

import dev.stet.answer.PassageFinder.Candidate;
import dev.stet.search.SearchIndex;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Learns the weights that order passages, then those that tell whether the first one answers.
 *
 * <p>Arguments: the file to write, then for each collection the folder of its index and its
 * questions.
 */
final class Fitting {
  /** Questions of one collection; more would only take longer. */
  private static final int MOST = 1_000;

  private static final List<Trait> RANKING =
      List.of(
          Trait.WINDOW,
          Trait.SURROUNDINGS,
          Trait.DOCUMENT,
          Trait.TITLE,
          Trait.RELEVANCE,
          Trait.COVERAGE,
          Trait.CLOSEST,
          Trait.TITLED,
          Trait.ORDERED,
          Trait.NEAR,
          Trait.NAMED,
          Trait.EXPECTED,
          Trait.LEAD,
          Trait.AGREEMENT);

  /** Not the whole document's: one long document matches anything. */
  private static final List<Trait> CONFIDENCE =
      List.of(
          Trait.COVERAGE,
          Trait.CLOSEST,
          Trait.NAMED,
          Trait.TITLED,
          Trait.WINDOW,
          Trait.SURROUNDINGS,
          Trait.POLARITY,
          Trait.QUESTION);

  private Fitting() {}

  public static void main(String[] arguments) throws IOException {
    List<Collection> collections = new ArrayList<>();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      collections.add(read(Path.of(arguments[i]), Path.of(arguments[i + 1])));
    }
    Files.writeString(Path.of(arguments[0]), fit(collections));
  }

  /** A question and all that may answer it. */
  private record Asked(Gold gold, List<Candidate> candidates) {
    List<Traits> traits() {
      return candidates.stream().map(Candidate::traits).toList();
    }

    double[] credits() {
      return candidates.stream().mapToDouble(each -> gold.credit(each.excerpt())).toArray();
    }

    Traits best(Weights ranking) {
      return candidates.stream()
          .map(Candidate::traits)
          .max(comparingDouble(ranking::of))
          .orElseGet(Traits::new);
    }
  }

  private record Collection(List<Asked> asked) {}

  private static Collection read(Path home, Path questions) throws IOException {
    try (SearchIndex index = SearchIndex.readOnly(home.resolve("index"));
        SqlRevisions revisions = SqlRevisions.readOnly(home.resolve("revisions.db"))) {
      Answerer answerer = new Answerer(index, revisions);
      List<Asked> asked = new ArrayList<>();
      for (Gold gold : Gold.read(questions, MOST)) {
        asked.add(new Asked(gold, answerer.candidates(gold.question())));
      }
      return new Collection(asked);
    }
  }

  private static String fit(List<Collection> collections) {
    RankingFit ranking = new RankingFit(RANKING);
    for (Collection each : collections) {
      List<Asked> answerable = each.asked.stream().filter(a -> a.gold.answerable()).toList();
      ranking.add(
          answerable.stream().map(Asked::traits).toList(),
          answerable.stream().map(Asked::credits).toList(),
          collections.size());
    }
    double[] order = ranking.learn();
    Weights weights = new Weights(byTrait(RANKING, order), 0);
    ConfidenceFit confidence = new ConfidenceFit(CONFIDENCE);
    for (Collection each : collections) {
      confidence.add(
          each.asked.stream().map(asked -> asked.best(weights)).toList(),
          each.asked.stream().map(asked -> asked.gold.answerable()).toList(),
          collections.size());
    }
    double[] certainty = confidence.learn();
    return "# Learned by dev.stet.answer.Fitting: docs/ANSWERS.md says from what.\n"
        + lines("ranking", RANKING, order)
        + lines("confidence", CONFIDENCE, certainty)
        + line("confidence", "BIAS", certainty[CONFIDENCE.size()]);
  }

  private static Map<Trait, Double> byTrait(List<Trait> traits, double[] weights) {
    Map<Trait, Double> byTrait = new EnumMap<>(Trait.class);
    for (int t = 0; t < traits.size(); t++) {
      byTrait.put(traits.get(t), weights[t]);
    }
    return byTrait;
  }

  private static String lines(String model, List<Trait> traits, double[] weights) {
    StringBuilder lines = new StringBuilder();
    for (int t = 0; t < traits.size(); t++) {
      lines.append(line(model, traits.get(t).name(), weights[t]));
    }
    return lines.toString();
  }

  private static String line(String model, String name, double weight) {
    return String.format(Locale.ROOT, "%s %s %.3f%n", model, name, weight);
  }
}
