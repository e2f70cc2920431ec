package dev.stet.api;

import dev.stet.chat.ChatPlatform;
import dev.stet.dialog.Knowledge;
import dev.stet.question.Question;
import dev.stet.question.Speech;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What programs may ask over HTTP. Reads only. */
public final class Api {
  private static final int PASSAGES = 10;
  private static final int QUOTATIONS = 50;

  private final Knowledge knowledge;
  private final List<ChatPlatform> platforms;

  /** A face of one corpus and of the platforms that talk about it. */
  public Api(Knowledge knowledge, List<ChatPlatform> platforms) {
    this.knowledge = knowledge;
    this.platforms = List.copyOf(platforms);
  }

  /** Answers a question. */
  public AnswerJson ask(String question) {
    return AnswerJson.of(knowledge.answerer().answer(knowledge.question(question), PASSAGES));
  }

  /** What somebody said, about a topic where it is not empty. */
  public AnswerJson quotes(String speaker, String about) {
    Question question = knowledge.question((speaker + " " + about).strip());
    Speech.Who who = new Speech.Who(speaker, about, null);
    return AnswerJson.of(knowledge.answerer().speech().who(question, who, QUOTATIONS));
  }

  /** How things stand. */
  public HealthJson health() {
    Map<String, String> status = new TreeMap<>();
    platforms.forEach(platform -> status.put(platform.name(), platform.status()));
    return new HealthJson("ok", knowledge.visible().size(), status);
  }
}
