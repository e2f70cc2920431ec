package dev.stet.launcher;

import dev.stet.api.Api;
import dev.stet.api.Editions;
import dev.stet.api.Metrics;
import dev.stet.api.Sources;
import dev.stet.briefing.BriefingDesk;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Unfurls;
import dev.stet.console.Faces;
import dev.stet.console.Hooks;
import dev.stet.console.WebConsole;
import dev.stet.corpus.FolderWatcher;
import dev.stet.dialog.Access;
import dev.stet.dialog.Alerts;
import dev.stet.dialog.Briefings;
import dev.stet.dialog.Corrections;
import dev.stet.dialog.Courtesy;
import dev.stet.dialog.Desk;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.EditionDelivery;
import dev.stet.dialog.Knowledge;
import dev.stet.dialog.Letterbox;
import dev.stet.dialog.Memory;
import dev.stet.dialog.OpenNewsroom;
import dev.stet.dialog.Outages;
import dev.stet.question.Clearance;
import dev.stet.store.DialogStore;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that runs while Stet serves, put together. */
final class Serving {
  private final Environment environment;
  private final Settings settings;
  private final Closing closing;
  private final Workspace workspace;
  private final FolderWatcher watcher;
  private final Knowledge knowledge;
  private final Clearance common;
  private final Links links;
  private final Metrics metrics;
  private final DialogStore store;
  private final Memory memory;
  private final List<ChatPlatform> platforms;
  private final Sources sources;

  /** Those who talk on each platform; what comes by itself goes through them, too. */
  private final List<Dialog> dialogs = new CopyOnWriteArrayList<>();

  /**
   * What serves a corpus.
   *
   * @param workspace opened to write, and up to date
   * @param closing takes all that has to be closed
   */
  Serving(Environment environment, Settings settings, Workspace workspace, Closing closing) {
    this.environment = environment;
    this.settings = settings;
    this.closing = closing;
    this.workspace = workspace;
    this.watcher = closing.add(workspace.watcher().orElseThrow());
    this.knowledge = workspace.knowledge();
    this.common = settings.rules().collections().common();
    this.links = new Links(settings, knowledge.clock());
    this.metrics = metrics(knowledge, watcher);
    this.store = closing.add(DialogStore.open(workspace.dialogs()));
    this.memory = store.memory(settings.rules().keep());
    this.platforms = Platforms.configured(settings, environment.clock());
    this.sources = new Sources(knowledge, common, links.forPrograms());
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

  /** Starts all of it, and returns where the console is. */
  URI start() {
    watcher.start();
    WebConsole console = console();
    links.serveAt(console.address().toString());
    Wire wire = closing.add(new Wire(workspace, settings, environment.clock()));
    Outages outages = Outages.of(wire.newsroom().feeds());
    Briefings briefings = Briefings.of(store.books(), links.editionsForOthers()).watching(outages);
    Desk desk = desk(wire, briefings);
    Knowledge inChat = knowledge.linking(links.forOthers().within(knowledge.readBy(common)));
    BriefingDesk sender = sender(inChat, desk, outages);
    briefings.connect(sender);
    Knowledge inConsole = knowledge.linking(links.forConsole());
    connect(console, new Dialog(console, inConsole, Access.owner(), desk.ofOwner()));
    for (ChatPlatform platform : platforms) {
      connect(platform, inChat, desk);
    }
    closing.add(sender).start();
    closing.add(new Corrections(knowledge.revisions(), memory.answers(), dialogs)).start();
    closing.add(new Alerts(workspace.heard(), wire.newsroom(), dialogs, desk.clock())).start();
    wire.start();
    if (links.console().isOpenToOthers()) {
      environment.warn("beyond this computer, open " + links.withAccess());
    }
    return console.address();
  }

  private WebConsole console() {
    Knowledge linked = knowledge.linking(links.forPrograms());
    Api api = new Api(linked, platforms, metrics, watcher::lag);
    Editions editions =
        new Editions(store.books().archive(), linked, common, links.editionsForPrograms());
    return new WebConsole(
        links.console(), new Faces(api, sources, editions), metrics, Hooks.of(platforms));
  }

  private Desk desk(Wire wire, Briefings briefings) {
    boolean sorted = !settings.rules().collections().readers().isEmpty();
    return new Desk(memory, metrics, Courtesy.standard(), environment.clock())
        .taking(new Letterbox(workspace.deposits().orElseThrow(), sorted))
        .briefing(briefings)
        .in(wire.newsroom());
  }

  private BriefingDesk sender(Knowledge inChat, Desk desk, Outages outages) {
    return new BriefingDesk(
        store.books(),
        new OpenNewsroom(knowledge, watcher::lag, outages),
        new EditionDelivery(dialogs, inChat, links.editionsForOthers()),
        desk.clock());
  }

  private void connect(ChatPlatform platform, Knowledge inChat, Desk desk) {
    Access access = Entrance.of(platform, settings, desk);
    Entrance.guard(platform, access);
    if (platform instanceof Unfurls unfolding) {
      unfolding.unfurl(new LinkPreviews(links, sources, access));
    }
    connect(platform, new Dialog(platform, inChat, access, desk));
    Entrance.inviteAdmin(platform, desk, environment);
  }

  private void connect(ChatPlatform platform, Dialog dialog) {
    dialogs.add(dialog);
    // What is closed first is started last: a dialog needs its platform to answer what it has.
    closing.add(platform);
    closing.add(dialog);
    dialog.resume();
    platform.start(dialog);
  }
}
