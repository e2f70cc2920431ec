package dev.stet.launcher;

import dev.stet.api.Metrics;
import dev.stet.chat.UserRef;
import dev.stet.dialog.Access;
import dev.stet.dialog.Admissions;
import dev.stet.dialog.Courtesy;
import dev.stet.dialog.Desk;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.Letterbox;
import dev.stet.dialog.Rank;
import dev.stet.store.DialogStore;
import dev.stet.telegram.TelegramPlatform;
import dev.stet.telegram.TelegramSettings;
import dev.stet.telegram.TelegramSettings.Timing;
import dev.stet.testkit.telegram.LoopbackBotApi;
import dev.stet.testkit.telegram.Shown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * All of the bot in the test's own process: real documents and index, the real dialog, the real
 * library; only Telegram is a stand-in.
 */
final class TelegramBot implements AutoCloseable {
  /** As short as the library allows: a poll counts in seconds. */
  static final Timing QUICK =
      new Timing(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofSeconds(30));

  final LoopbackBotApi telegram = LoopbackBotApi.start();
  private final Path folder;
  private final Map<String, String> variables;
  private @Nullable Admissions admissions;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  /**
   * A bot that is not running.
   *
   * @param folder of the test's own
   * @param variables as in the environment
   */
  TelegramBot(Path folder, Map<String, String> variables) {
    this.folder = folder;
    this.variables = variables;
    telegram.setClock(InstantSource.system());
  }

  /** Puts a document into the corpus. */
  TelegramBot with(String name, String text) {
    try {
      Path file = folder.resolve("corpus").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins to talk; also after an {@link #end}. */
  TelegramBot begin() {
    Environment environment =
        new Environment(
            variables,
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8));
    SharedOptions options = options();
    Settings settings = SettingsReader.read(environment, options);
    Workspace workspace = keep(Workspace.openToWrite(environment, options));
    workspace.update(new Progress(environment));
    keep(workspace.watcher().orElseThrow()).start();
    DialogStore store = keep(DialogStore.open(workspace.dialogs()));
    admissions = store.admissions();
    Desk desk =
        new Desk(
                store.memory(settings.rules().keep()),
                new Metrics(),
                Courtesy.standard(),
                Clock.systemUTC())
            .taking(new Letterbox(workspace.deposits().orElseThrow(), false));
    TelegramPlatform platform =
        keep(
            new TelegramPlatform(
                new TelegramSettings(LoopbackBotApi.TOKEN, telegram.url(), QUICK),
                Clock.systemUTC()));
    Access access = Entrance.of(platform, settings, desk);
    Entrance.guard(platform, access);
    Dialog dialog = keep(new Dialog(platform, workspace.knowledge(), access, desk));
    dialog.resume();
    platform.start(dialog);
    return this;
  }

  private SharedOptions options() {
    SharedOptions options = new SharedOptions();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("shared", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
        .parseArgs(
            "--corpus",
            folder.resolve("corpus").toString(),
            "--home",
            folder.resolve("home").toString());
    return options;
  }

  private <T extends AutoCloseable> T keep(T part) {
    running.push(part);
    return part;
  }

  /** Lets somebody look after it. */
  void lookedAfterBy(long user) {
    Admissions people = Objects.requireNonNull(admissions, "it is not running");
    Instant soon = Instant.now().plusSeconds(60);
    people.invite("a code of the test", Rank.ADMIN, soon);
    people.redeem("a code of the test", new UserRef("telegram", "" + user), soon.minusSeconds(60));
  }

  /** Writes alone with the bot and waits for what it says. */
  Shown ask(long user, String text) {
    telegram.privateMessage(user, text);
    return telegram.awaitShown();
  }

  /** Stops talking; people and their messages stay. */
  void end() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    end();
    telegram.close();
  }
}
