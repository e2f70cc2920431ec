package dev.stet.launcher;

import dev.stet.api.PassageJson;
import dev.stet.api.QuestionJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a question wants found: the sentences it names as evidence, and where it names none, its
 * relevant documents.
 *
 * <p>A piece of gold counts once. A second passage with the same sentence, or of the same document
 * where documents are asked for, is relevant too, but gains nothing.
 */
record Gold(List<String> pieces, boolean documents) {
  /** Nothing is relevant. */
  static final Gold NONE = new Gold(List.of(), true);

  Gold {
    pieces = List.copyOf(pieces);
  }

  static Gold of(QuestionJson question) {
    List<String> evidence = pieces(question.evidence());
    return evidence.isEmpty()
        ? new Gold(pieces(question.relevant()), true)
        : new Gold(evidence.stream().map(Gold::plain).toList(), false);
  }

  private static List<String> pieces(@Nullable List<String> named) {
    return named == null
        ? List.of()
        : named.stream().filter(Objects::nonNull).filter(it -> !it.isBlank()).distinct().toList();
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Which pieces a passage holds, by their places. */
  Set<Integer> heldBy(PassageJson passage) {
    Set<Integer> held = new HashSet<>();
    IntStream.range(0, pieces.size())
        .filter(i -> documents ? isOf(passage, pieces.get(i)) : holds(passage, pieces.get(i)))
        .forEach(held::add);
    return held;
  }

  /** A document may be named without its ending, as everywhere. */
  private static boolean isOf(PassageJson passage, String named) {
    String path = passage.doc();
    return named.equals(path) || named.equals(path.replaceFirst("\\.[^./]+$", ""));
  }

  /** Evidence may be longer than the passage: then all of the passage has to be evidence. */
  private static boolean holds(PassageJson passage, String evidence) {
    String shown = plain(passage.text());
    return shown.contains(evidence) || evidence.contains(shown);
  }

  /** Lines may be broken elsewhere in the file of questions than in the document. */
  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The ranks, from 1, of the passages that hold any piece. */
  List<Integer> ranks(List<PassageJson> found) {
    return IntStream.rangeClosed(1, found.size())
        .filter(rank -> !heldBy(found.get(rank - 1)).isEmpty())
        .boxed()
        .toList();
  }

  /**
   * How well passages are ordered, from 0 to 1 (normalised discounted cumulative gain; Järvelin and
   * Kekäläinen 2002): a passage that brings a new piece gains 1, the less the later it comes. Best
   * would be all of those first, and behind them one for each piece that was not found.
   */
  double ndcg(List<PassageJson> found) {
    Set<Integer> held = new HashSet<>();
    List<Integer> gaining = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (held.addAll(heldBy(found.get(i)))) {
        gaining.add(i);
      }
    }
    double gain = gaining.stream().mapToDouble(Gold::discounted).sum();
    int best = Math.min(gaining.size() + pieces.size() - held.size(), Ranking.DEPTH);
    return best == 0 ? 0 : gain / IntStream.range(0, best).mapToDouble(Gold::discounted).sum();
  }

  /** What a passage gains in a place, counted from 0. */
  private static double discounted(int place) {
    return Math.log(2) / Math.log(place + 2);
  }
}
