package dev.stet.api;

import dev.stet.answer.Answer;
import dev.stet.chat.ChatPlatform;
import dev.stet.dialog.Counters;
import dev.stet.dialog.Knowledge;
import dev.stet.question.Question;
import dev.stet.question.Speech;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What programs and pages may ask. Reads only. */
public final class Api {
  private static final int PASSAGES = 10;
  private static final int QUOTATIONS = 50;

  /** Files that came this long ago and are not searchable yet are a fault, not a delay. */
  private static final Duration LONGEST_LAG = Duration.ofMinutes(10);

  private final Knowledge knowledge;
  private final List<ChatPlatform> platforms;
  private final Counters counters;
  private final Freshness freshness;
  private final Overviews overviews;

  /** A face of one corpus and of the platforms that talk about it. */
  public Api(Knowledge knowledge, List<ChatPlatform> platforms) {
    this(knowledge, platforms, Counters.none(), () -> Duration.ZERO);
  }

  /**
   * The same, counted.
   *
   * @param freshness how far the index is behind the folders
   */
  public Api(
      Knowledge knowledge, List<ChatPlatform> platforms, Counters counters, Freshness freshness) {
    this.knowledge = knowledge;
    this.platforms = List.copyOf(platforms);
    this.counters = counters;
    this.freshness = freshness;
    this.overviews = new Overviews(knowledge);
  }

  /** Answers a question. */
  public AnswerJson ask(String question) {
    long began = System.nanoTime();
    Answer answer = knowledge.answerer().answer(knowledge.question(question), PASSAGES);
    counters.answered("api", answer, Duration.ofNanos(System.nanoTime() - began));
    return AnswerJson.of(answer, knowledge.links());
  }

  /** What somebody said, about a topic where it is not empty. */
  public AnswerJson quotes(String speaker, String about) {
    Question question = knowledge.question((speaker + " " + about).strip());
    Speech.Who who = new Speech.Who(speaker, about, null);
    Answer answer = knowledge.answerer().speech().who(question, who, QUOTATIONS);
    return AnswerJson.of(answer, knowledge.links());
  }

  /**
   * A briefing.
   *
   * @param when as in chat, for example "last week"; empty: the last 24 hours
   * @param about a topic; empty: everything
   * @throws IllegalArgumentException if {@code when} names no time
   */
  public EditionJson brief(String when, String about) {
    String asked = about.isBlank() ? when : when + " about " + about;
    return knowledge
        .edition(asked)
        .map(edition -> EditionJson.of(edition, knowledge.links()))
        .orElseThrow(() -> new IllegalArgumentException("[brief] no time: " + when));
  }

  /** How things stand. Whoever looks after the bot needs to act when there are reasons. */
  public HealthJson health() {
    try {
      Duration lag = freshness.lag();
      List<String> reasons =
          lag.compareTo(LONGEST_LAG) > 0
              ? List.of("the folders were last read " + lag.toMinutes() + " minutes ago")
              : List.of();
      return HealthJson.of(reasons, overviews.documents(), platformStatus());
    } catch (RuntimeException e) {
      return HealthJson.of(List.of("the documents cannot be read"), 0, platformStatus());
    }
  }

  private Map<String, String> platformStatus() {
    Map<String, String> status = new TreeMap<>();
    platforms.forEach(platform -> status.put(platform.name(), platform.status()));
    return status;
  }

  /** What there is to ask about. */
  public Overview overview() {
    return overviews.overview();
  }

  /** The state of documents and platforms, for a person. */
  public Standing standing() {
    return new Standing(
        overviews.documents(),
        overviews.newest(),
        overviews.changes(),
        overviews.unreadable(),
        platformStatus(),
        freshness.lag());
  }

  /** The zone in which people are shown moments. */
  public ZoneId zone() {
    return knowledge.zone();
  }

  /** How far the index is behind the folders. */
  @FunctionalInterface
  public interface Freshness {
    /** For how long the folders have not been read to their end. */
    Duration lag();
  }
}
