package dev.stet.launcher;

import dev.stet.corpus.Corpus;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Looks for what is wrong and says what to do. Exit code 1 if it found a fault. */
@Command(name = "doctor", description = "Looks for faults and says what to do about them.")
final class DoctorCommand extends Subcommand {
  private static final long LEAST_SPACE = 200L << 20;

  /** Before this program was written no clock can have been right. */
  private static final Instant BIRTH = Instant.parse("2026-11-01T00:00:00Z");

  private boolean healthy = true;

  DoctorCommand(SharedOptions options, Environment environment) {
    super(options, environment);
  }

  @Override
  public Integer call() {
    check("java", DoctorCommand::java);
    check("clock", () -> clock());
    check("settings", () -> "read: " + settings());
    check("corpus", () -> Corpus.of(settings().corpus()).folders().toString());
    check("disk", () -> disk(settings().home()));
    check("index", this::index);
    check("telegram", () -> telegram(settings().telegram()));
    check("slack", () -> slack(settings().slack()));
    return healthy ? DONE : FAILED;
  }

  private Settings settings() {
    return SettingsReader.read(environment(), options());
  }

  private void check(String name, Callable<String> look) {
    String mark = "ok   ";
    String finding;
    try {
      finding = look.call();
    } catch (Exception e) {
      healthy = false;
      mark = "FAULT";
      finding = Main.sentence(e);
    }
    environment().out().printf("%s %-9s %s%n", mark, name, finding);
  }

  private static String java() {
    return Runtime.version() + ", heap up to " + (Runtime.getRuntime().maxMemory() >> 20) + " MB";
  }

  private String clock() {
    Instant now = options().clock().instant();
    if (now.isBefore(BIRTH)) {
      throw new IllegalStateException("the clock says " + now + ": set it");
    }
    return now + ", zone " + options().zone();
  }

  private static String disk(Path home) throws IOException {
    Path existing = home;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    FileStore store = Files.getFileStore(existing);
    if (!Files.isWritable(existing)) {
      throw new IllegalStateException(
          "[home] cannot write to " + existing + ": use another --home");
    }
    if (store.getUsableSpace() < LEAST_SPACE) {
      throw new IllegalStateException("[home] less than 200 MB free below " + existing);
    }
    return (store.getUsableSpace() >> 20) + " MB free below " + existing;
  }

  private String index() {
    try (Workspace workspace = openUpToDate()) {
      int unreadable = workspace.revisions().unreadable().size();
      int documents = workspace.revisions().headers().size();
      if (documents == 0) {
        throw new IllegalStateException("[corpus] holds no document that can be read");
      }
      return documents + " documents, " + unreadable + " unreadable files (see status)";
    }
  }

  private static String telegram(Settings.Telegram telegram) {
    if (telegram.token().isEmpty()) {
      return "not connected: set TELEGRAM_BOT_TOKEN to connect it";
    }
    if (!telegram.token().get().matches("\\d+:[A-Za-z0-9_-]{30,}")) {
      throw new IllegalStateException(
          "TELEGRAM_BOT_TOKEN does not look like a token of BotFather, 123456:ABC…");
    }
    return "token set, API " + telegram.api();
  }

  private static String slack(Settings.Slack slack) {
    if (slack.botToken().isEmpty() && slack.appToken().isEmpty()) {
      return "not connected: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to connect it";
    }
    if (!slack.botToken().orElse("").startsWith("xoxb-")) {
      throw new IllegalStateException("SLACK_BOT_TOKEN needs the token that begins with xoxb-");
    }
    boolean calls = slack.mode() == Settings.Slack.Mode.HTTP;
    if (!calls && !slack.appToken().orElse("").startsWith("xapp-")) {
      throw new IllegalStateException("SLACK_APP_TOKEN needs the token that begins with xapp-");
    }
    if (calls && slack.signingSecret().isEmpty()) {
      throw new IllegalStateException(
          "SLACK_SIGNING_SECRET is not set: copy it from \"Basic Information\" of the app");
    }
    return (calls ? "called at /slack/events" : "tokens set") + ", API " + slack.api();
  }
}
