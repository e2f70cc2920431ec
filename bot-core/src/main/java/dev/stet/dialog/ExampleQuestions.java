package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Excerpt;
import dev.stet.corpus.Document;
import dev.stet.text.DocumentId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions to learn the bot by, made of the newest documents. Each was asked and is answered by
 * the document it was made of. The same documents give the same questions.
 */
public final class ExampleQuestions {
  private static final int LOOKED_AT = 30;
  private static final int CHARACTERS = 20_000;
  private static final int NAMES_PER_DOCUMENT = 3;

  /** A passage that far down would not be seen. */
  private static final int SHOWN = 3;

  private static final String NAME = "(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){1,2})";

  /**
   * Two or three capitalised words, and behind them what they are: "Joren Pell, harbour master".
   */
  private static final Pattern INTRODUCED =
      Pattern.compile("(?<![.!?\"”] )\\b" + NAME + ", (?:\\d{2}, |an? |the |\\p{Ll}{4,} \\p{Ll}+)");

  private static final Pattern SAID =
      Pattern.compile(
          "(?:[,?!][\"”] (?:said|says) " + NAME + ")|(?:\\b" + NAME + " (?:said|says)\\b)");

  private final Knowledge knowledge;
  private final Wording wording;
  private final Set<String> questions = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  private ExampleQuestions(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.wording = new Wording(Locale.ENGLISH, knowledge.zone());
  }

  /** At most {@code count} questions; fewer where the documents give no more. */
  public static List<String> of(Knowledge knowledge, int count) {
    ExampleQuestions examples = new ExampleQuestions(knowledge);
    List<Document> documents =
        knowledge.newestFirst().stream()
            .limit(LOOKED_AT)
            .flatMap(entry -> knowledge.document(entry.getKey()).stream())
            .toList();
    examples.collect(documents, count);
    return List.copyOf(examples.questions);
  }

  /** One question a document and taking turns in kind; titles only where names give too few. */
  private void collect(List<Document> documents, int count) {
    for (Document document : documents) {
      if (questions.size() < count && document.header().language().equals("en")) {
        boolean said = questions.size() % 2 == 0;
        tryNames(document, said ? SAID : INTRODUCED, said ? "example.said" : "example.who");
      }
    }
    for (Document document : documents) {
      if (questions.size() < count) {
        String title = document.header().title();
        keepIfAnswered(title.endsWith("?") ? title : "“" + title + "”", document.id());
      }
    }
  }

  private void tryNames(Document document, Pattern pattern, String template) {
    String text = document.text().characters();
    Matcher matcher = pattern.matcher(text.substring(0, Math.min(CHARACTERS, text.length())));
    List<String> found = new ArrayList<>();
    while (matcher.find() && found.size() < NAMES_PER_DOCUMENT) {
      found.add(name(matcher));
    }
    for (String name : found) {
      if (!names.contains(name) && keepIfAnswered(wording.say(template, name), document.id())) {
        names.add(name);
        return;
      }
    }
  }

  private static String name(Matcher matcher) {
    String name = matcher.group(1);
    return name != null ? name : matcher.group(matcher.groupCount());
  }

  private boolean keepIfAnswered(String question, DocumentId expected) {
    Answer answer = knowledge.answerer().answer(knowledge.question(question), SHOWN);
    List<Excerpt> passages =
        switch (answer) {
          case Answer.Passages it -> it.passages();
          case Answer.Quotations it -> it.passages();
          case Answer.Verification _, Answer.Abstention _, Answer.Help _ -> List.of();
        };
    boolean answers =
        !passages.isEmpty() && passages.getFirst().citation().passage().document().equals(expected);
    return answers && questions.add(question);
  }
}
