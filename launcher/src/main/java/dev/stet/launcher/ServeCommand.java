package dev.stet.launcher;

import dev.stet.api.Api;
import dev.stet.chat.ChatPlatform;
import dev.stet.console.WebConsole;
import dev.stet.dialog.Access;
import dev.stet.dialog.Dialog;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** The main job: keeps the index fresh and answers wherever it is connected. */
@Command(name = "serve", description = "Watches the documents and answers in chat and over HTTP.")
final class ServeCommand extends Subcommand {
  private static final System.Logger LOG = System.getLogger(ServeCommand.class.getName());

  ServeCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = SettingsReader.read(environment(), options());
    Closing closing = new Closing();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              closing.close();
              stopped.countDown();
            }));
    try {
      start(settings, closing);
      stopped.await();
    } finally {
      closing.close();
    }
    return DONE;
  }

  private void start(Settings settings, Closing closing) {
    Workspace workspace = closing.add(Workspace.openToWrite(environment(), options()));
    workspace.update(new Progress(environment()));
    workspace.intake().ifPresent(intake -> closing.add(new Rescan(intake)).start());
    List<ChatPlatform> platforms = Platforms.configured(settings);
    Api api = new Api(workspace.knowledge(), platforms);
    WebConsole console =
        closing.add(new WebConsole(api, settings.web().host(), settings.web().port()));
    for (ChatPlatform platform : platforms) {
      Dialog dialog =
          closing.add(new Dialog(platform, workspace.knowledge(), access(platform, settings)));
      closing.add(platform);
      platform.start(dialog);
    }
    environment().out().println("ready " + console.address());
    environment().out().flush();
  }

  private static Access access(ChatPlatform platform, Settings settings) {
    return platform.name().equals("telegram")
        ? new AllowList(settings.telegram().allow())
        : Access.everyone();
  }

  /** Closes what was started, the latest first, once. */
  private static final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
      started.push(part);
      return part;
    }

    @Override
    public synchronized void close() {
      while (!started.isEmpty()) {
        try {
          started.pop().close();
        } catch (Exception e) {
          LOG.log(Level.WARNING, "while stopping", e);
        }
      }
    }
  }
}
