package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.api.AnswerJson;
import dev.stet.api.Json;
import dev.stet.api.PassageJson;
import dev.stet.api.QuestionJson;
import dev.stet.launcher.Grade.Verdict;
import dev.stet.search.Coverage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The numbers are computed by hand; 1/log2 of 2, 3, 4, 5: 1, 0.63093, 0.5, 0.43068. */
class ScoresTest {
  private static final double CLOSE = 0.00005;

  @Test
  void anAnswerIsRightWhereARelevantPassageComesFirst() {
    Grade grade = grade(asked("q", "oak bench"), found("An oak bench.", "A lamp."));
    assertEquals(Verdict.FIRST, grade.verdict());
    assertEquals(List.of(1), grade.ranking().ranks());
    assertEquals(1, grade.ranking().ndcg());
    assertTrue(grade.found().getFirst().relevant());
    assertFalse(grade.found().getLast().relevant());
  }

  @Test
  void theSecondPieceOfEvidenceCountsLaterAndTheSameTwiceOnlyOnce() {
    Grade grade =
        grade(
            asked("q", "oak bench", "blue door"),
            found("A lamp.", "An oak bench.", "The oak bench again.", "A blue door."));
    assertEquals(Verdict.LATER, grade.verdict());
    assertEquals(List.of(2, 3, 4), grade.ranking().ranks());
    assertEquals(0.5, grade.ranking().reciprocal());
    // (1/log2(3) + 1/log2(5)) / (1 + 1/log2(3)) = 1.06161 / 1.63093
    assertEquals(0.65092, grade.ranking().ndcg(), CLOSE);
  }

  @Test
  void whatWasNotFoundLowersTheGain() {
    Grade grade = grade(asked("q", "oak bench", "blue door"), found("An oak bench.", "A lamp."));
    assertEquals(Verdict.FIRST, grade.verdict());
    assertEquals(0.61315, grade.ranking().ndcg(), CLOSE);
  }

  @Test
  void onePassageWithAllEvidenceIsPerfect() {
    QuestionJson asked = asked("q", "oak bench", "blue door");
    assertEquals(1, grade(asked, found("An oak bench by a blue door.")).ranking().ndcg());
  }

  @Test
  void evidenceMayBeBrokenIntoLinesElsewhereAndLongerThanThePassage() {
    assertEquals(
        Verdict.FIRST, grade(asked("q", "oak bench"), found("An oak\n  bench.")).verdict());
    assertEquals(
        Verdict.FIRST,
        grade(asked("q", "A lamp. An oak bench."), found("An oak bench.")).verdict());
  }

  @Test
  void withoutEvidenceTheDocumentIsWhatIsRelevantAndItsEndingMayBeLeftOut() {
    List<PassageJson> found = found("A lamp.", "A chair.", "A bed.");
    assertEquals(List.of(2), grade(relevant("1"), found).ranking().ranks());
    assertEquals(List.of(3), grade(relevant("2.txt"), found).ranking().ranks());
    assertEquals(Verdict.MISSED, grade(relevant("7"), found).verdict());
  }

  @Test
  void beyondTheTenthPassageNothingCounts() {
    String[] texts = IntStream.range(0, 10).mapToObj(i -> "A lamp.").toArray(String[]::new);
    List<PassageJson> found = new ArrayList<>(found(texts));
    found.addAll(found("An oak bench."));
    Grade grade = grade(asked("q", "oak bench"), found);
    assertEquals(Verdict.MISSED, grade.verdict());
    assertEquals(10, grade.found().size());
    assertEquals(0, grade.ranking().ndcg());
  }

  @Test
  void anAbstentionIsRightOrWrongAndWhatWasNearIsJudgedApart() {
    Grade wrong = Grade.of(asked("q", "oak bench"), answer(false, found("A lamp.", "oak bench")));
    assertEquals(Verdict.WRONG_ABSTENTION, wrong.verdict());
    assertEquals(List.of(2), wrong.ranking().ranks());
    assertEquals(Verdict.RIGHT_ABSTENTION, Grade.of(impossible(), answer(false, null)).verdict());
    Grade answered = Grade.of(impossible(), answer(true, found("oak bench")));
    assertEquals(Verdict.WRONG_ANSWER, answered.verdict());
    assertFalse(answered.ranking().judged());
  }

  @Test
  void aQuestionThatNamesNothingRelevantIsAskedButNotJudged() {
    QuestionJson open = new QuestionJson("q", "?", null, List.of(), List.of(" "), null);
    Grade grade = grade(open, found("A lamp."));
    assertEquals(Verdict.ANSWERED, grade.verdict());
    Scores scores = Scores.of(List.of(grade));
    assertEquals(0, scores.finding().judged());
    assertNull(scores.finding().hitAt1());
    assertEquals(1.0, scores.answers().precision());
    assertNull(scores.abstentions().recall());
  }

  /** Relevant at 1, at 4, nowhere, at 2 of an abstention; three that can not be answered. */
  private static List<Grade> mixed() {
    return List.of(
        grade(asked("a", "oak bench"), found("An oak bench.")),
        grade(asked("b", "oak bench"), found("1", "2", "3", "oak bench")),
        grade(asked("c", "oak bench"), found("A lamp.")),
        Grade.of(asked("d", "oak bench"), answer(false, found("A lamp.", "oak bench"))),
        Grade.of(impossible(), answer(false, null)),
        Grade.of(impossible(), answer(false, null)),
        Grade.of(impossible(), answer(true, found("A lamp."))));
  }

  @Test
  void sumsAreSharesOfWhatTheyAreAbout() {
    Scores scores = Scores.of(mixed());
    assertEquals(7, scores.questions());
    Scores.Finding finding = scores.finding();
    assertEquals(4, finding.judged());
    assertEquals(
        List.of(0.25, 0.5, 0.75, 0.75),
        List.of(finding.hitAt1(), finding.hitAt3(), finding.hitAt5(), finding.hitAt10()));
    // (1 + 1/4 + 0 + 1/2) / 4, and (1 + 0.43068 + 0 + 0.63093) / 4
    assertEquals(0.4375, finding.mrr());
    assertEquals(0.51540, Objects.requireNonNull(finding.ndcg()), CLOSE);
    assertEquals(new Scores.Decisions(4, 4, 3, 0.75, 0.75), scores.answers());
    assertEquals(new Scores.Decisions(3, 3, 2, 2 / 3.0, 2 / 3.0), scores.abstentions());
  }

  @Test
  void theTerminalSaysTheSame() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Scoreboard board = new Scoreboard(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    board.heading();
    mixed().forEach(board::show);
    board.show(mixed());
    String shown = bytes.toString(StandardCharsets.UTF_8);
    for (String line :
        List.of(
            "a          first            1           0.50       oak bench?",
            "b          later            4           0.50       oak bench?",
            "           first is 0.txt: A lamp.",
            "d          wrong abstention 2           0.50       oak bench?",
            "7 questions: first 1, later 1, missed 1, wrong abstention 1, wrong answer 1, right",
            "finding, of 4: hit@1 0.250, hit@3 0.500, hit@5 0.750, hit@10 0.750, MRR 0.438, nDCG",
            "answers: precision 0.750 (3 of 4), recall 0.750 (3 of 4)",
            "abstentions: precision 0.667 (2 of 3), recall 0.667 (2 of 3)")) {
      assertTrue(shown.contains(line), shown);
    }
  }

  @Test
  void jsonNamesEveryQuestionWithItsVerdictAndWhatWasFound() {
    String json = Json.write(EvalReport.of(mixed()));
    for (String part :
        List.of(
            "{\"scores\":{\"questions\":7,\"finding\":{\"judged\":4,\"hitAt1\":0.25,",
            "\"abstentions\":{\"made\":3,\"due\":3,\"right\":2,",
            "\"verdict\":\"wrong-abstention\",\"answered\":false,\"confidence\":0.5,"
                + "\"ranking\":{\"judged\":true,\"ranks\":[2],\"ndcg\":0.63",
            "{\"rank\":4,\"relevant\":true,\"doc\":\"3.txt\",\"start\":0,\"end\":9,"
                + "\"text\":\"oak bench\"}")) {
      assertTrue(json.contains(part), json);
    }
  }

  private static QuestionJson asked(String id, String... evidence) {
    return new QuestionJson(id, "oak bench?", null, List.of("0"), List.of(evidence), null);
  }

  private static QuestionJson relevant(String... documents) {
    return new QuestionJson("q", "oak bench?", true, List.of(documents), null, null);
  }

  private static QuestionJson impossible() {
    return new QuestionJson("n", "zinc?", false, List.of("0"), List.of("A lamp."), null);
  }

  private static Grade grade(QuestionJson asked, List<PassageJson> found) {
    return Grade.of(asked, answer(true, found));
  }

  private static AnswerJson answer(boolean answered, @Nullable List<PassageJson> found) {
    List<PassageJson> passages = answered && found != null ? found : List.of();
    return new AnswerJson(
        "id",
        "oak bench?",
        answered ? "passages" : "abstention",
        answered,
        null,
        0.5,
        passages,
        answered ? null : found,
        List.of(),
        null,
        null,
        null,
        null,
        new Coverage(1, 1, null));
  }

  /** Passages of documents that are named by their place. */
  private static List<PassageJson> found(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i ->
            new PassageJson(
                i + ".txt",
                "revision",
                "title",
                null,
                null,
                null,
                null,
                0,
                texts[i].length(),
                texts[i],
                1,
                List.of(),
                List.of(),
                List.of(),
                null))
        .toList();
  }
}
