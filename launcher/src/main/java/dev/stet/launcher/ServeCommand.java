package dev.stet.launcher;

import dev.stet.api.Api;
import dev.stet.api.Metrics;
import dev.stet.api.Sources;
import dev.stet.chat.ChatPlatform;
import dev.stet.console.ConsoleSettings;
import dev.stet.console.Faces;
import dev.stet.console.WebConsole;
import dev.stet.corpus.FolderWatcher;
import dev.stet.dialog.Access;
import dev.stet.dialog.Alerts;
import dev.stet.dialog.Corrections;
import dev.stet.dialog.Courtesy;
import dev.stet.dialog.Desk;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.Knowledge;
import dev.stet.dialog.Memory;
import dev.stet.question.Clearance;
import dev.stet.store.DialogStore;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    FolderWatcher watcher = closing.add(workspace.watcher().orElseThrow());
    watcher.start();
    Knowledge knowledge = workspace.knowledge();
    List<ChatPlatform> platforms = Platforms.configured(settings);
    Metrics metrics = metrics(knowledge, watcher);
    Links links = new Links(settings, knowledge.clock());
    Api api = new Api(knowledge.linking(links.forPrograms()), platforms, metrics, watcher::lag);
    Clearance common = settings.rules().collections().common();
    Sources sources = new Sources(knowledge, common, links.forPrograms());
    ConsoleSettings reached = links.console();
    WebConsole console = new WebConsole(reached, new Faces(api, sources), metrics);
    links.serveAt(console.address().toString());
    Knowledge inConsole = knowledge.linking(links.forConsole());
    DialogStore store = closing.add(DialogStore.open(workspace.dialogs()));
    Memory memory = store.memory(settings.rules().keep());
    Wire wire = closing.add(new Wire(workspace, settings));
    Desk desk =
        new Desk(memory, metrics, Courtesy.standard(), Clock.systemUTC()).in(wire.newsroom());
    List<Dialog> dialogs = new ArrayList<>();
    dialogs.add(new Dialog(console, inConsole, Access.owner(), desk.ofOwner()));
    connect(console, dialogs.getFirst(), closing);
    Knowledge inChat = knowledge.linking(links.forOthers().within(knowledge.readBy(common)));
    for (ChatPlatform platform : platforms) {
      Access access = Entrance.of(platform, settings, desk);
      dialogs.add(new Dialog(platform, inChat, access, desk));
      connect(platform, dialogs.getLast(), closing);
      Entrance.inviteAdmin(platform, desk, environment());
    }
    closing.add(new Corrections(knowledge.revisions(), memory.answers(), dialogs)).start();
    closing.add(new Alerts(workspace.heard(), wire.newsroom(), dialogs, Clock.systemUTC())).start();
    wire.start();
    if (reached.isOpenToOthers()) {
      environment().warn("beyond this computer, open " + links.withAccess());
    }
    environment().out().println("ready " + console.address());
    environment().out().flush();
  }

  private static void connect(ChatPlatform platform, Dialog dialog, Closing closing) {
    // What is closed first is started last: a dialog needs its platform to answer what it has.
    closing.add(platform);
    closing.add(dialog);
    dialog.resume();
    platform.start(dialog);
  }

  private static Metrics metrics(Knowledge knowledge, FolderWatcher watcher) {
    return new Metrics()
        .watch(
            "stet_documents", "Documents that answer questions.", () -> knowledge.visible().size())
        .watch(
            "stet_unreadable_files",
            "Files that cannot be read.",
            () -> knowledge.revisions().unreadable().size())
        .watch(
            "stet_index_lag_seconds",
            "For how long changes in the folders have been waiting.",
            () -> watcher.lag().toMillis() / 1e3);
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
