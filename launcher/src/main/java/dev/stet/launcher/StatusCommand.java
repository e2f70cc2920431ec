package dev.stet.launcher;

import dev.stet.briefing.Subscription;
import dev.stet.corpus.Header;
import dev.stet.corpus.Published;
import dev.stet.corpus.Revisions;
import dev.stet.corpus.feeds.Feed;
import dev.stet.store.DialogStore;
import dev.stet.store.SqlFeeds;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** How things stand. */
@Command(name = "status", description = "Says how documents, index and platforms stand.")
final class StatusCommand extends Subcommand {
  StatusCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    Settings settings = SettingsReader.read(environment(), options());
    try (Workspace workspace = openUpToDate()) {
      Revisions revisions = workspace.revisions();
      var headers = revisions.headers();
      PrintStream out = environment().out();
      String folders =
          settings.corpus().stream().map(Path::toString).collect(Collectors.joining(", "));
      out.println("corpus      " + folders);
      out.println("home        " + settings.home());
      out.println("documents   " + headers.size());
      out.println("languages   " + languages(headers.values()));
      out.println("newest      " + newest(headers.values()));
      out.println("unreadable  " + revisions.unreadable().size());
      revisions
          .unreadable()
          .forEach((id, why) -> out.println("  " + OneLine.of(id.path()) + " " + why));
      feeds(workspace.home().feedMemory(), out);
      out.println(
          "telegram    "
              + (settings.telegram().token().isPresent()
                  ? "token set"
                  : "not connected: set TELEGRAM_BOT_TOKEN"));
      out.println("slack       " + slack(settings.slack()));
      out.println("briefings   " + briefings(workspace.dialogs()));
    }
    return DONE;
  }

  private static void feeds(Path memory, PrintStream out) {
    if (!Files.exists(memory)) {
      return;
    }
    try (SqlFeeds feeds = SqlFeeds.readOnly(memory)) {
      List<Feed> all = feeds.feeds();
      out.println("feeds       " + all.size());
      for (Feed feed : all) {
        String trouble = feed.state().health().trouble();
        if (trouble != null) {
          String since = String.valueOf(feed.state().health().since());
          out.println("  " + OneLine.of(feed.name()) + " " + trouble + " since " + since);
        }
      }
    }
  }

  /** How many are subscribed to, and what is wrong with them. */
  private static String briefings(Path dialogs) {
    if (!Files.exists(dialogs)) {
      return "none";
    }
    try (DialogStore store = DialogStore.open(dialogs)) {
      Map<Subscription.State, Long> states =
          store.books().subscriptions().all().stream()
              .collect(
                  Collectors.groupingBy(
                      each -> each.phase().state(), TreeMap::new, Collectors.counting()));
      int doubtful = store.books().ledger().doubtful();
      String counts =
          states.entrySet().stream()
              .map(each -> each.getValue() + " " + each.getKey().name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      String doubt = doubtful == 0 ? "" : ", " + doubtful + " may not have arrived";
      return states.isEmpty() ? "none" : counts + doubt;
    }
  }

  private static String slack(Settings.Slack slack) {
    return slack.botToken().isPresent() && slack.appToken().isPresent()
        ? "tokens set"
        : "not connected: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN";
  }

  private static String languages(Collection<Header> headers) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    headers.forEach(header -> counts.merge(header.language(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String newest(Collection<Header> headers) {
    return headers.stream()
        .map(Header::published)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(Published::iso)
        .orElse("no document is dated");
  }
}
