package dev.stet.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how good answers are: each question, then the sums. */
final class Scoreboard {
  /** Of a passage that came first in place of a relevant one, so much is shown. */
  private static final int GLANCE = 110;

  private final PrintStream out;

  Scoreboard(PrintStream out) {
    this.out = out;
  }

  void heading() {
    row(List.of("id", "verdict", "relevant at", "confidence", "question"));
  }

  /** One question; and where it went wrong, what was found instead. */
  void show(Grade grade) {
    row(
        List.of(
            grade.id(),
            grade.verdict().words(),
            ranks(grade.ranking()),
            String.format(Locale.ROOT, "%.2f", grade.confidence()),
            grade.question()));
    switch (grade.verdict()) {
      case FIRST, ANSWERED, RIGHT_ABSTENTION -> {}
      case LATER, MISSED, WRONG_ABSTENTION, WRONG_ANSWER ->
          grade.found().stream().limit(1).forEach(this::show);
    }
  }

  private void show(Grade.Found first) {
    String text = OneLine.of(first.text().replaceAll("\\s+", " "));
    boolean whole = text.codePointCount(0, text.length()) <= GLANCE;
    String glance = whole ? text : text.substring(0, text.offsetByCodePoints(0, GLANCE)) + " […]";
    out.printf(Locale.ROOT, "%-10s first is %s: %s%n", "", OneLine.of(first.doc()), glance);
  }

  private void row(List<String> cells) {
    Object[] shown = cells.stream().map(OneLine::of).toArray();
    out.printf(Locale.ROOT, "%-10s %-16s %-11s %-10s %s%n", shown);
  }

  private static String ranks(Ranking ranking) {
    List<String> ranks = new ArrayList<>();
    ranking.ranks().stream().limit(3).forEach(rank -> ranks.add(rank.toString()));
    return ranks.isEmpty() ? "–" : String.join(", ", ranks);
  }

  /** The sums. */
  void show(List<Grade> grades) {
    Scores scores = Scores.of(grades);
    Scores.Finding finding = scores.finding();
    out.printf(Locale.ROOT, "%n%d questions: %s%n", scores.questions(), verdicts(grades));
    out.printf(
        Locale.ROOT,
        "finding, of %d: hit@1 %s, hit@3 %s, hit@5 %s, hit@10 %s, MRR %s, nDCG@10 %s%n",
        finding.judged(),
        share(finding.hitAt1()),
        share(finding.hitAt3()),
        share(finding.hitAt5()),
        share(finding.hitAt10()),
        share(finding.mrr()),
        share(finding.ndcg()));
    decisions("answers", scores.answers());
    decisions("abstentions", scores.abstentions());
  }

  private static String verdicts(List<Grade> grades) {
    Map<Grade.Verdict, Integer> counts = new EnumMap<>(Grade.Verdict.class);
    grades.forEach(grade -> counts.merge(grade.verdict(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach((verdict, count) -> words.add(verdict.words() + " " + count));
    return String.join(", ", words);
  }

  private void decisions(String name, Scores.Decisions of) {
    out.printf(
        Locale.ROOT,
        "%s: precision %s (%d of %d), recall %s (%d of %d)%n",
        name,
        share(of.precision()),
        of.right(),
        of.made(),
        share(of.recall()),
        of.right(),
        of.due());
  }

  private static String share(@Nullable Double share) {
    return share == null ? "–" : String.format(Locale.ROOT, "%.3f", share);
  }
}
