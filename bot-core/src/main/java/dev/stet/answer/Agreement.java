package dev.stet.answer;

import dev.stet.answer.PassageFinder.Candidate;
import dev.stet.search.SearchIndex;
import dev.stet.text.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a passage says of what matching passages of other documents say: the words that come up
 * beside a question's words again and again belong to its answer (relevance models: Lavrenko and
 * Croft 2001). A document does not agree with itself.
 */
final class Agreement {
  /** Passages that are listened to. */
  private static final int VOICES = 10;

  private final Map<String, Map<DocumentId, Double>> voices = new TreeMap<>();
  private final Map<String, Double> weights;

  /** What the first of some candidates say. */
  Agreement(List<Candidate> ranked, SearchIndex index) {
    for (Candidate candidate : ranked.subList(0, Math.min(VOICES, ranked.size()))) {
      for (String term : candidate.others()) {
        voices
            .computeIfAbsent(term, t -> new TreeMap<>())
            .merge(candidate.document(), candidate.strength(), Double::sum);
      }
    }
    voices.values().removeIf(documents -> documents.size() < 2);
    this.weights = index.weigh(voices.keySet());
  }

  /** From 0 to 1. */
  double of(Candidate candidate) {
    double said = 0;
    double all = 0;
    for (Map.Entry<String, Map<DocumentId, Double>> voice : voices.entrySet()) {
      double weight = weights.getOrDefault(voice.getKey(), 0.0);
      double others = weight * others(voice.getValue(), candidate.document());
      all += others;
      said += candidate.others().contains(voice.getKey()) ? others : 0;
    }
    return all == 0 ? 0 : said / all;
  }

  private static double others(Map<DocumentId, Double> strengths, DocumentId document) {
    double sum = 0;
    for (Map.Entry<DocumentId, Double> each : strengths.entrySet()) {
      sum += each.getKey().equals(document) ? 0 : each.getValue();
    }
    return sum;
  }
}
