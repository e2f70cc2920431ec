package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.testkit.slack.LoopbackSlack;
import dev.stet.testkit.telegram.LoopbackBotApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as a process of its own, with the real SDKs against loopback platforms. */
class ServeTest {
  @TempDir private Path temporary = Path.of("");

  private Process start(Map<String, String> variables) throws IOException {
    Path corpus = Files.createDirectories(temporary.resolve("corpus"));
    Files.writeString(corpus.resolve("ferry.txt"), "The ferry Brightwater is 41 years old.");
    String java = ProcessHandle.current().info().command().orElseThrow();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.stet.launcher.Main",
            "serve",
            "--corpus",
            corpus.toString(),
            "--home",
            temporary.resolve("home").toString());
    builder.environment().putAll(variables);
    builder.environment().put("STET_LISTEN", "127.0.0.1:0");
    return builder.redirectError(temporary.resolve("log").toFile()).start();
  }

  private URI ready(Process process) throws IOException {
    BufferedReader out = process.inputReader();
    String line = String.valueOf(out.readLine());
    assertTrue(line.startsWith("ready http://127.0.0.1:"), () -> line + log());
    return URI.create(line.substring("ready ".length()));
  }

  private String log() {
    try {
      return "\n" + Files.readString(temporary.resolve("log"));
    } catch (IOException e) {
      return "";
    }
  }

  private void stop(Process process) throws InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(8, TimeUnit.SECONDS), () -> "did not stop" + log());
  }

  private static String get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void runsWithoutAnySecretAndStopsWhenTold() throws Exception {
    Process process = start(Map.of());
    try {
      assertEquals(
          "{\"status\":\"ok\",\"documents\":1,\"platforms\":{}}",
          get(ready(process).resolve("/healthz")));
    } finally {
      stop(process);
    }
    assertEquals("", Files.readString(lock()));
  }

  private Path lock() throws IOException {
    try (var files = Files.walk(temporary.resolve("home"))) {
      return files.filter(f -> f.endsWith("lock")).findFirst().orElseThrow();
    }
  }

  private String askInTelegram(String allowed) throws Exception {
    try (LoopbackBotApi telegram = LoopbackBotApi.start()) {
      Process process =
          start(
              Map.of(
                  "TELEGRAM_BOT_TOKEN",
                  LoopbackBotApi.TOKEN,
                  "TELEGRAM_API_URL",
                  telegram.url().toString(),
                  "TELEGRAM_ALLOW",
                  allowed));
      try {
        ready(process);
        telegram.privateMessage(4711, "How old is the Brightwater?");
        return telegram.awaitShown().text();
      } finally {
        stop(process);
      }
    }
  }

  @Test
  void aQuestionIsAnsweredThroughTheRealTelegramClient() throws Exception {
    String reply = askInTelegram("4711");
    assertTrue(reply.startsWith("The ferry Brightwater is 41 years old."), reply);
    assertTrue(reply.contains("ferry.txt, line 1"), reply);
  }

  @Test
  void answersOverHttpCarryALinkThatOpens() throws Exception {
    Process process = start(Map.of());
    try {
      URI console = ready(process);
      HttpRequest question =
          HttpRequest.newBuilder(console.resolve("/api/ask"))
              .POST(BodyPublishers.ofString("{\"question\":\"How old is the Brightwater?\"}"))
              .build();
      String answer = HttpClient.newHttpClient().send(question, BodyHandlers.ofString()).body();
      int start = answer.indexOf("http://127.0.0.1:");
      assertTrue(start > 0, answer);
      URI link = URI.create(answer.substring(start, answer.indexOf('"', start)));
      assertTrue(get(link).contains("The ferry Brightwater is 41 years old.</mark>"), answer);
      assertTrue(get(console.resolve("/metrics")).contains("stet_documents 1.0"));
    } finally {
      stop(process);
    }
  }

  @Test
  void chatGetsLinksWhereTheConsoleIsPublishedAndTheTokenIsSaidOnce() throws Exception {
    try (LoopbackSlack slack = LoopbackSlack.start()) {
      Process process =
          start(
              Map.of(
                  "STET_PUBLIC_URL", "https://stet.example/",
                  "SLACK_BOT_TOKEN", slack.botToken(),
                  "SLACK_APP_TOKEN", slack.appToken(),
                  "SLACK_API_URL", slack.apiUrl().toString()));
      try {
        ready(process);
        slack.awaitSocket();
        slack.say("C024BE91L", "U061F7AUR", slack.mention() + " How old is the Brightwater?");
        String reply = slack.awaitPost().toString();
        assertTrue(reply.contains("https://stet.example/d/"), reply);
        assertTrue(log().contains("open https://stet.example/?token="), log());
      } finally {
        stop(process);
      }
    }
  }

  @Test
  void telegramAnswersNobodyWhoIsNotAllowed() throws Exception {
    String reply = askInTelegram("987654");
    assertTrue(reply.startsWith("I answer only people who have been let in."), reply);
  }

  @Test
  void theFirstAdminComesInByTheLinkThatServePrints() throws Exception {
    try (LoopbackBotApi telegram = LoopbackBotApi.start()) {
      Process process =
          start(
              Map.of(
                  "TELEGRAM_BOT_TOKEN",
                  LoopbackBotApi.TOKEN,
                  "TELEGRAM_API_URL",
                  telegram.url().toString()));
      try {
        ready(process);
        String link = "https://t.me/" + LoopbackBotApi.USERNAME + "?start=";
        String code =
            log().substring(log().indexOf(link) + link.length()).lines().findFirst().get();
        telegram.privateMessage(4711, "/start " + code.strip());
        String welcome = telegram.awaitShown().text();
        assertTrue(welcome.startsWith("You look after me now."), welcome + log());
        telegram.privateMessage(4711, "How old is the Brightwater?");
        assertTrue(telegram.awaitShown().text().startsWith("The ferry Brightwater is 41"));
        telegram.privateMessage(4712, "/start " + code.strip());
        assertTrue(telegram.awaitShown().text().startsWith("That code has expired"));
      } finally {
        stop(process);
      }
    }
  }

  @Test
  void aQuestionIsAnsweredThroughTheRealSlackClient() throws Exception {
    try (LoopbackSlack slack = LoopbackSlack.start()) {
      Process process =
          start(
              Map.of(
                  "SLACK_BOT_TOKEN", slack.botToken(),
                  "SLACK_APP_TOKEN", slack.appToken(),
                  "SLACK_API_URL", slack.apiUrl().toString()));
      try {
        ready(process);
        slack.awaitSocket();
        slack.say("C024BE91L", "U061F7AUR", slack.mention() + " How old is the Brightwater?");
        String reply = slack.awaitPost().visible();
        assertTrue(reply.contains("The ferry Brightwater is 41 years old."), reply);
      } finally {
        stop(process);
      }
    }
  }
}
