package dev.stet.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stet.question.Question;
import dev.stet.question.QuestionParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question with its known answer.
 *
 * @param documents the names, without extension, of those that answer
 * @param evidence passages that do
 */
record Gold(Question question, boolean answerable, Set<String> documents, List<String> evidence) {
  /** A passage that holds this share of the words of the evidence, answers. */
  private static final double HOLDS = 0.8;

  /** Credit for a passage of the right document that does not hold the evidence. */
  private static final double RIGHT_DOCUMENT = 0.15;

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /** At most so many questions of a file, spread over all of it. */
  static List<Gold> read(Path file, int most) throws IOException {
    QuestionParser parser =
        new QuestionParser(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), ZoneOffset.UTC);
    List<String> lines = Files.readAllLines(file);
    int step = Math.max(1, lines.size() / most);
    List<Gold> gold = new ArrayList<>();
    for (int i = 0; i < lines.size(); i += step) {
      JsonNode line = new ObjectMapper().readTree(lines.get(i));
      gold.add(
          new Gold(
              parser.parse(line.path("question").asText()).whenever(),
              line.path("answerable").asBoolean(true),
              new HashSet<>(strings(line.path("relevant"))),
              strings(line.path("evidence"))));
    }
    return gold;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(each -> strings.add(each.asText()));
    return strings;
  }

  /** How right a passage is, from 0. */
  double credit(Excerpt excerpt) {
    String file = excerpt.passage().document().path();
    String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    boolean right = documents.contains(name);
    if (evidence.isEmpty()) {
      return right ? 1 : 0;
    }
    Map<String, Integer> words = words(excerpt.text());
    boolean holds = evidence.stream().anyMatch(e -> share(words(e), words) >= HOLDS);
    return (holds ? 1 : 0) + (right ? RIGHT_DOCUMENT : 0);
  }

  private static double share(Map<String, Integer> part, Map<String, Integer> whole) {
    double all = 0;
    double held = 0;
    for (Map.Entry<String, Integer> word : part.entrySet()) {
      all += word.getValue();
      held += Math.min(word.getValue(), whole.getOrDefault(word.getKey(), 0));
    }
    return all == 0 ? 0 : held / all;
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(word -> words.merge(word.group(), 1, Integer::sum));
    return words;
  }
}
