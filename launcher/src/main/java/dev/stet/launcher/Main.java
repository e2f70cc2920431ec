package dev.stet.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
    name = "stet",
    version = "stet 0.1.0",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    description = "Answers questions with passages copied character for character.")
public final class Main implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  @Mixin private SharedOptions options = new SharedOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(new Environment(System.getenv(), System.in, out, err), args));
  }

  /**
   * Runs one command.
   *
   * @return 0 done, 1 could not do it, 2 wrong usage
   */
  static int run(Environment environment, String... args) {
    Logging.apply();
    Main main = new Main();
    SharedOptions options = main.options;
    CommandLine export =
        new CommandLine(new ExportCommand(options, environment))
            .addSubcommand(new ExportAnswersCommand(options, environment))
            .addSubcommand(new ExportQuotesCommand(options, environment))
            .addSubcommand(new ExportCopiesCommand(options, environment))
            .addSubcommand(new ExportStoriesCommand(options, environment))
            .addSubcommand(new ExportSummariesCommand(options, environment))
            .addSubcommand(new ExportDifferencesCommand(options, environment))
            .addSubcommand(new ExportUpcomingCommand(options, environment));
    CommandLine line =
        new CommandLine(main)
            .addSubcommand(new ServeCommand(options, environment))
            .addSubcommand(new AskCommand(options, environment))
            .addSubcommand(new ChatCommand(options, environment))
            .addSubcommand(new WhoCommand(options, environment))
            .addSubcommand(new VerifyCommand(options, environment))
            .addSubcommand(new BriefCommand(options, environment))
            .addSubcommand(new IndexCommand(options, environment))
            .addSubcommand(new StatusCommand(options, environment))
            .addSubcommand(new DoctorCommand(options, environment))
            .addSubcommand(export)
            .addSubcommand(new EvalCommand(options, environment));
    line.setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, command, parsed) -> explain(environment, e));
    line.setParameterExceptionHandler((e, words) -> {
      environment.warn(sentence(e));
      environment.warn("see " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
      return MISUSED;
    });
    return line.execute(args);
  }

  /** One sentence for what a person can mend; the whole story only for our own defects. */
  private static int explain(Environment environment, Exception e) {
    if (e instanceof UsageException usage) {
      environment.warn(sentence(usage));
      return MISUSED;
    }
    boolean known =
        e instanceof UncheckedIOException
            || e instanceof IllegalArgumentException
            || e instanceof IllegalStateException;
    environment.warn(known ? sentence(e) : "internal error, please report it: " + e);
    if (!known || environment.variable("STET_DEBUG").isPresent()) {
      e.printStackTrace(environment.err());
    }
    return FAILED;
  }

  static String sentence(Exception e) {
    Throwable cause = e.getCause();
    boolean says =
        e.getMessage() != null
            && !(cause instanceof IOException && e.getMessage().equals(cause.toString()));
    return says
        ? String.valueOf(e.getMessage())
        : String.valueOf(cause == null ? e : cause.getMessage());
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
  }
}
