package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.LoopbackSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole program as a process of its own, in a loopback Slack. */
final class SlackProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private SlackProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static SlackProcess start(Path folder, LoopbackSlack slack, Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put("SLACK_BOT_TOKEN", slack.botToken());
    variables.put("SLACK_APP_TOKEN", slack.appToken());
    variables.put("SLACK_SIGNING_SECRET", slack.signingSecret());
    variables.put("SLACK_API_URL", slack.apiUrl().toString());
    variables.put("STET_LISTEN", "127.0.0.1:0");
    Path log = folder.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.stet.launcher.Main",
            "serve",
            "--corpus",
            folder.resolve("corpus").toString(),
            "--home",
            folder.resolve("home").toString());
    builder.directory(folder.toFile()).environment().putAll(variables);
    try {
      return new SlackProcess(
          builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it is up; says where its console is. */
  URI ready() {
    try {
      String line = String.valueOf(process.inputReader().readLine());
      assertTrue(line.startsWith("ready http://127.0.0.1:"), () -> line + log());
      return URI.create(line.substring("ready ".length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String log() {
    try {
      return "\n" + Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets it live for a while; false: it has ended. */
  boolean lives(long millis) throws InterruptedException {
    return !process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  static String get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      assertTrue(process.waitFor(8, TimeUnit.SECONDS), () -> "did not stop" + log());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
