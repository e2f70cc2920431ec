package dev.stet.launcher;

import dev.stet.api.AnswerJson;
import dev.stet.api.Json;
import dev.stet.dialog.Knowledge;
import dev.stet.question.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks a quotation up. Every verdict is a result. */
@Command(name = "verify", description = "Tells whether words stand in the documents as quoted.")
final class VerifyCommand extends Subcommand {
  @Parameters(arity = "1..*", paramLabel = "QUOTE", description = "The words.")
  private List<String> quote = List.of();

  @Option(names = "--by", paramLabel = "NAME", description = "Who is said to have said them.")
  private @Nullable String by;

  @Option(names = "--json", description = "Write the verdict as JSON.")
  private boolean json;

  VerifyCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    String words = String.join(" ", quote);
    if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new UsageException("verify needs the words to look up");
    }
    try (Workspace workspace = openUpToDate()) {
      Knowledge knowledge = workspace.knowledge();
      if (json) {
        Question question = knowledge.question(words);
        var answer = knowledge.answerer().speech().verify(question, words, by);
        environment().out().println(Json.write(AnswerJson.of(answer)));
      } else {
        String named = by == null ? "" : " by " + by;
        // Marks within are of no account, and would seem to close the quotation.
        String plain = words.replaceAll("[\"“”„‟«»]", " ");
        String command = "/verify “" + plain + "”" + named;
        new Terminal(environment(), options().clock())
            .converse(knowledge, List.of(command).iterator());
      }
    }
    return DONE;
  }
}
