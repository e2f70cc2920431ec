package dev.stet.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** A conversation in the terminal. */
@Command(name = "chat", description = "Talks in the terminal, with the same commands as in chat.")
final class ChatCommand extends Subcommand {
  private static final String PROMPT = "\n> ";

  ChatCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    try (Workspace workspace = openUpToDate()) {
      new Terminal(environment(), options().clock()).converse(workspace.knowledge(), new Lines());
    }
    return DONE;
  }

  /** What a person types, line by line, until they end the input or say "quit". */
  private final class Lines implements Iterator<String> {
    private final BufferedReader reader =
        new BufferedReader(new InputStreamReader(environment().in(), StandardCharsets.UTF_8));
    private @Nullable String next;

    @Override
    public boolean hasNext() {
      if (environment().onTerminal()) {
        environment().out().print(PROMPT);
        environment().out().flush();
      }
      try {
        next = reader.readLine();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return next != null && !next.strip().equals("quit") && !next.strip().equals("exit");
    }

    @Override
    public String next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      return Objects.requireNonNull(next);
    }
  }
}
