package dev.stet.quotes;

import dev.stet.quotes.AntecedentFeatures.Trace;
import dev.stet.quotes.Mention.Kind;
import dev.stet.text.Span;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns all weights from annotated documents. The rankers see labels as they will be: made by a
 * tagger that has not learned from the same document.
 */
final class Training {
  private static final int FOLDS = 4;
  private static final double DECAY = 1e-2;
  private static final Weights NOTHING = _ -> 0;

  private final RankerTraining utterance = new RankerTraining(17);
  private final RankerTraining statement = new RankerTraining(18);
  private final RankerTraining source = new RankerTraining(19);
  private final RankerTraining antecedent = new RankerTraining(14);

  public static void main(String[] arguments) throws IOException {
    Models models = learn(Gold.read(Path.of(arguments[0])), 10);
    try (DataOutputStream out =
        new DataOutputStream(
            new DeflaterOutputStream(
                Files.newOutputStream(Path.of(arguments[1])),
                new Deflater(Deflater.BEST_COMPRESSION)))) {
      for (Weights weights :
          List.of(
              models.tagging(),
              models.utterance(),
              models.statement(),
              models.source(),
              models.antecedent())) {
        ((HashedWeights) weights).write(out);
      }
    }
  }

  static Models learn(List<Gold> gold, int rounds) {
    Training training = new Training();
    HashedWeights tagging = new TaggerTraining(gold, 22).learn(rounds);
    Map<Gold, Scene> scenes = scenes(gold, rounds);
    scenes.forEach(training::addFilters);
    Models filters =
        new Models(
            tagging,
            training.utterance.learn(3, DECAY),
            training.statement.learn(3, DECAY),
            NOTHING,
            NOTHING);
    scenes.forEach((doc, scene) -> training.addSources(doc, scene, filters));
    scenes.forEach(training::addAntecedents);
    System.err.printf(
        "examples: utterance %d, statement %d, source %d, antecedent %d%n",
        training.utterance.size(),
        training.statement.size(),
        training.source.size(),
        training.antecedent.size());
    return new Models(
        tagging,
        filters.utterance(),
        filters.statement(),
        training.source.learn(4, DECAY),
        training.antecedent.learn(5, DECAY));
  }

  private static Map<Gold, Scene> scenes(List<Gold> gold, int rounds) {
    Map<Gold, Scene> scenes = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Gold> others = new ArrayList<>();
      List<Gold> held = new ArrayList<>();
      for (int i = 0; i < gold.size(); i++) {
        (i % FOLDS == fold ? held : others).add(gold.get(i));
      }
      HashedWeights tagging = new TaggerTraining(others, 22).learn(rounds);
      held.forEach(doc -> scenes.put(doc, Scene.of(doc.text(), tagging)));
    }
    return scenes;
  }

  private void addFilters(Gold doc, Scene scene) {
    Features features = new Features();
    UtteranceFeatures said = new UtteranceFeatures(scene);
    for (Stretch stretch : scene.reading().stretches()) {
      if (stretch.style() == Stretch.Style.BLOCK) {
        continue;
      }
      features.clear();
      said.collect(stretch, features);
      boolean said_ =
          doc.quotes().stream().anyMatch(q -> jaccard(q.span(), stretch.inner()) >= 0.75);
      utterance.add(features.toArray(), said_);
    }
    Models nothing = new Models(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
    StatementFeatures stated = new StatementFeatures(scene);
    for (Span run : new Contents(scene, nothing).runs()) {
      if (scene.reading().isQuoted(run.start())) {
        continue;
      }
      features.clear();
      stated.collect(run, features);
      Span span = scene.reading().characters(run);
      statement.add(features.toArray(), statement(doc, span) != null);
    }
  }

  private void addSources(Gold doc, Scene scene, Models models) {
    Sources sources = new Sources(scene, NOTHING);
    for (Content content : new Contents(scene, models).find()) {
      if (!isTrue(doc, content)) {
        continue;
      }
      Gold.Source truth = source(doc, content);
      List<Mention> candidates = sources.candidates(content);
      int right = right(scene, candidates, truth);
      if (right >= 0) {
        List<int[]> features = new ArrayList<>();
        for (int c = 0; c <= candidates.size(); c++) {
          features.add(sources.collect(content, candidates, c).toArray());
        }
        source.add(features, right);
        sources.remember(right == candidates.size() ? null : candidates.get(right));
      }
    }
  }

  private static boolean isTrue(Gold doc, Content content) {
    return quote(doc, content) != null || statement(doc, content.characters()) != null;
  }

  private static Gold.@Nullable Source source(Gold doc, Content content) {
    Gold.Quote quote = quote(doc, content);
    if (quote != null) {
      return quote.source();
    }
    Gold.Statement statement = statement(doc, content.characters());
    return statement == null ? null : statement.source();
  }

  private static Gold.@Nullable Quote quote(Gold doc, Content content) {
    for (Gold.Quote quote : doc.quotes()) {
      if (jaccard(quote.span(), content.characters()) >= 0.5) {
        return quote;
      }
    }
    return null;
  }

  private static int right(Scene scene, List<Mention> candidates, Gold.@Nullable Source truth) {
    if (truth == null) {
      return candidates.size();
    }
    int loose = -1;
    for (int c = 0; c < candidates.size(); c++) {
      Span shown = scene.reading().characters(candidates.get(c).words());
      if (shown.overlaps(truth.head())) {
        return c;
      }
      loose = loose < 0 && shown.overlaps(truth.span()) ? c : loose;
    }
    return loose;
  }

  private void addAntecedents(Gold doc, Scene scene) {
    Map<Integer, String> truths = new HashMap<>();
    doc.quotes().forEach(q -> note(truths, q.source()));
    doc.statements().forEach(s -> note(truths, s.source()));
    Antecedents antecedents = new Antecedents(scene, NOTHING);
    for (int m = 0; m < scene.mentions().size(); m++) {
      Mention mention = scene.mentions().get(m);
      String truth = truths.get(scene.words().start(mention.head()));
      if (mention.kind() == Kind.NAME) {
        antecedents.see(mention, scene.people().personOf(m));
      } else if (truth != null && antecedents.isPersonal(mention)) {
        antecedents.see(mention, addAntecedent(antecedents, scene, mention, truth));
      }
    }
  }

  private int addAntecedent(Antecedents antecedents, Scene scene, Mention pronoun, String truth) {
    List<Trace> traces = antecedents.traces();
    int right = -1;
    List<int[]> features = new ArrayList<>();
    for (int t = 0; t <= traces.size(); t++) {
      features.add(antecedents.collect(pronoun, traces, t).toArray());
      boolean same = t < traces.size() && same(scene, traces.get(t).person(), truth);
      right = right < 0 && same ? t : right;
    }
    if (right < 0) {
      return Antecedents.NOBODY;
    }
    antecedent.add(features, right);
    return traces.get(right).person();
  }

  private static boolean same(Scene scene, int person, String truth) {
    Name a = Name.of(scene.people().person(person).name());
    Name b = Name.of(truth);
    return a.equals(b) || a.agrees(b) || a.shortens(b) || b.shortens(a);
  }

  private static void note(Map<Integer, String> truths, Gold.@Nullable Source source) {
    if (source != null && source.name() != null && source.type().equals("pronoun")) {
      truths.put(source.head().start(), source.name());
    }
  }

  private static Gold.@Nullable Statement statement(Gold doc, Span span) {
    for (Gold.Statement statement : doc.statements()) {
      Span whole = statement.spans().getFirst().cover(statement.spans().getLast());
      if (!statement.kind().equals("direct") && jaccard(whole, span) >= 0.5) {
        return statement;
      }
    }
    return null;
  }

  private static double jaccard(Span a, Span b) {
    double common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return common <= 0 ? 0 : common / (a.length() + b.length() - common);
  }
}
