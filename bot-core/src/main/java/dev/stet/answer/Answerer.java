package dev.stet.answer;

import dev.stet.corpus.Document;
import dev.stet.corpus.Revisions;
import dev.stet.question.Question;
import dev.stet.search.Hits;
import dev.stet.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions. Deterministic: the same question, documents and clock give the same answer.
 */
public final class Answerer {
  /** A longer text is a document, not a question. */
  private static final int LONGEST_QUESTION = 2_000;

  private final SearchIndex index;
  private final Revisions revisions;
  private final Texts texts;
  private final AbstentionRule rule;

  /** One that answers when it is as certain as most people want it to be. */
  public Answerer(SearchIndex index, Revisions revisions) {
    this(index, revisions, AbstentionRule.NORMAL);
  }

  public Answerer(SearchIndex index, Revisions revisions, AbstentionRule rule) {
    this(index, revisions, rule, revisions::document);
  }

  private Answerer(SearchIndex index, Revisions revisions, AbstentionRule rule, Texts texts) {
    this.rule = rule;
    this.index = index;
    this.revisions = revisions;
    this.texts = texts;
  }

  /** One that knows documents in the state in which a question wants them. */
  Answerer knowing(Question question) {
    @Nullable Instant moment = question.knownBy();
    List<Document> earlier = moment == null ? List.of() : revisions.earlier(moment);
    return earlier.isEmpty()
        ? this
        : new Answerer(index.with(earlier), revisions, rule, Texts.of(revisions, earlier));
  }

  /**
   * Answers a question.
   *
   * @param top the most passages to return, or nearest ones of an abstention
   */
  public Answer answer(Question question, int top) {
    if (question.text().isEmpty()) {
      return help(question, Answer.Cause.EMPTY);
    }
    if (question.text().length() > LONGEST_QUESTION) {
      return help(question, Answer.Cause.TOO_LONG);
    }
    return new TimeRule(knowing(question), top).answer(question);
  }

  /** Answers a question whose time has been decided about. */
  Answer answer(Question question, Ranked found) {
    if (found.hits().words().isEmpty() && found.excerpts().isEmpty()) {
      return help(question, Answer.Cause.UNCLEAR);
    }
    List<Excerpt> ranked = found.excerpts();
    Inquiry inquiry = inquiry(question, found.hits(), ranked);
    Optional<Answer> said = speech().answer(inquiry, ranked);
    if (said.isPresent()) {
      return said.get();
    }
    double confidence = AbstentionRule.confidence(ranked);
    if (rule.answers(confidence)) {
      List<Excerpt> ordered = Newest.first(question, ranked);
      List<Disagreement> disagreements = Disagreement.among(question, ordered, rule);
      return new Answer.Passages(
          inquiry, Disagreement.sideBySide(ordered, disagreements), disagreements, confidence);
    }
    Answer.Reason reason = ranked.isEmpty() ? Answer.Reason.NO_MATCH : Answer.Reason.LOW_CONFIDENCE;
    return new Answer.Abstention(inquiry, reason, ranked, confidence);
  }

  /** Decides what is an answer. */
  public AbstentionRule rule() {
    return rule;
  }

  /** What it searches, for those who read the same documents otherwise. */
  public SearchIndex index() {
    return index;
  }

  /** Answers about who said what. */
  public SpeechAnswerer speech() {
    return new SpeechAnswerer(this, index, texts);
  }

  /** The best passages for some words, whether they answer or not, and what they were found by. */
  Ranked ranked(Question question, int top) {
    Hits hits = index.search(question, PassageFinder.WINDOWS);
    Texts read = texts.readBy(question);
    QuoteReader reader = new QuoteReader(index.quotations(), read);
    return new Ranked(
        hits,
        new PassageFinder(index, read)
            .find(question, hits, top).stream()
                .map(excerpt -> excerpt.quoting(reader.in(excerpt.passage())))
                .toList());
  }

  /** Passages, best first. */
  record Ranked(Hits hits, List<Excerpt> excerpts) {}

  /** What a question is about and how much there is of it, without a look at any passage. */
  Hits hits(Question question) {
    return index.search(question, 1);
  }

  /** All that may answer, with what speaks for it: what the weights are learned from. */
  List<PassageFinder.Candidate> candidates(Question question) {
    return new PassageFinder(index, texts.readBy(question))
        .candidates(question, index.search(question, PassageFinder.WINDOWS));
  }

  private Answer help(Question question, Answer.Cause cause) {
    return new Answer.Help(
        new Inquiry(id(question, List.of()), question, List.of(), index.coverage(question)), cause);
  }

  static Inquiry inquiry(Question question, Hits hits, List<Excerpt> ranked) {
    return new Inquiry(id(question, ranked), question, hits.words().words(), hits.coverage());
  }

  static String id(Question question, List<Excerpt> ranked) {
    StringBuilder named = new StringBuilder().append(question);
    ranked.forEach(excerpt -> named.append(excerpt.citation().passage()));
    return UUID.nameUUIDFromBytes(named.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
