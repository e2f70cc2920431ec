package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.answer.AbstentionRule;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Webhooks;
import dev.stet.corpus.feeds.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SettingsReaderTest {
  @TempDir private Path folder = Path.of("");

  private static Settings read(Map<String, String> variables, String... words) {
    SharedOptions options = new SharedOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("shared", mixin(options)))
        .parseArgs(words);
    Environment environment =
        new Environment(variables, InputStream.nullInputStream(), System.out, System.err);
    return SettingsReader.read(environment, options);
  }

  private static CommandLine.Model.CommandSpec mixin(SharedOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  private String config(String yaml) throws IOException {
    Path file = folder.resolve("stet.yaml");
    Files.writeString(file, yaml);
    return file.toString();
  }

  @Test
  void optionsWinOverTheEnvironmentAndThatOverTheFile() throws IOException {
    String file = config("home: /from/file\nweb:\n  listen: 127.0.0.1:1\ncorpus: [a, b]\n");
    Settings fromFile = read(Map.of(), "--config", file);
    assertEquals(Path.of("/from/file"), fromFile.home());
    assertEquals(List.of(Path.of("a"), Path.of("b")), fromFile.corpus());
    Settings fromEnvironment = read(Map.of("STET_HOME", "/from/env"), "--config", file);
    assertEquals(Path.of("/from/env"), fromEnvironment.home());
    Settings fromOptions =
        read(Map.of("STET_HOME", "/from/env"), "--config", file, "--home", "/from/option");
    assertEquals(Path.of("/from/option"), fromOptions.home());
    assertEquals(1, fromOptions.web().port());
  }

  @Test
  void anUnknownKeyNamesTheNearestKnownOne() throws IOException {
    String file = config("telegram:\n  alow: everyone\n");
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> read(Map.of(), "--config", file));
    assertTrue(thrown.toString().contains("did you mean telegram.allow?"), thrown::toString);
  }

  @Test
  void feedsAreReadWithTheirCollectionAndTheirPace() throws IOException {
    String file =
        config(
            """
            feeds:
              - https://farhaven.example/feed.xml
              - url: https://quay.example/atom
                collection: harbour
                every: 2h
            feeds.allow: [wiki.intern, "10.1.0.0/16"]
            """);
    List<Feed.Source> feeds = read(Map.of(), "--config", file).feeds().sources();
    assertEquals(
        List.of(
            new Feed.Source(
                URI.create("https://farhaven.example/feed.xml"),
                "feeds",
                Duration.ofMinutes(15),
                Feed.Origin.SETTINGS),
            new Feed.Source(
                URI.create("https://quay.example/atom"),
                "harbour",
                Duration.ofHours(2),
                Feed.Origin.SETTINGS)),
        feeds);
    String one = "https://a.example/x every 5m to news, https://b.example/y";
    assertEquals(2, read(Map.of("STET_FEEDS", one)).feeds().sources().size());
  }

  @Test
  void wrongValuesAreNamed() throws IOException {
    for (String yaml :
        List.of(
            "web:\n  listen: everywhere\n",
            "telegram:\n  api-url: no address\n",
            "web:\n  public-url: stet.example\n",
            "feeds: [not an address]\n",
            "feeds:\n  - url: https://a.example/\n    evry: 5m\n",
            "feeds:\n  - url: https://a.example/\n    collection: ../up\n",
            "feeds.allow: [\"10.0.0.0/99\"]\n",
            "a: [",
            "just text\n")) {
      String file = config(yaml);
      var thrown =
          assertThrows(
              IllegalArgumentException.class, () -> read(Map.of(), "--config", file), yaml);
      assertTrue(thrown.toString().contains("[settings]"), thrown::toString);
    }
  }

  @Test
  void collectionsHaveReaders() throws IOException {
    String file = config("collections:\n  desk: [admins, telegram:4711]\n  \"*\": everyone\n");
    assertEquals(
        Map.of("desk", List.of("admins", "telegram:4711"), "*", List.of("everyone")),
        read(Map.of(), "--config", file).rules().collections().readers());
    String wrong = config("collections:\n  desk: [everybody]\n");
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> read(Map.of(), "--config", wrong));
    assertTrue(thrown.toString().contains("collections.desk needs everyone"), thrown::toString);
  }

  @Test
  void secretsAreNotShown() {
    String token = "123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp";
    Settings settings = read(Map.of("TELEGRAM_BOT_TOKEN", token, "SLACK_BOT_TOKEN", "xoxb-secret"));
    assertEquals(token, settings.telegram().token().orElseThrow());
    assertFalse(settings.toString().contains(token));
    assertFalse(settings.toString().contains("xoxb-secret"));
  }

  @Test
  void strictnessIsOneOfThree() {
    assertEquals(AbstentionRule.NORMAL, read(Map.of()).rules().abstention());
    assertEquals(
        AbstentionRule.STRICT, read(Map.of("STET_STRICTNESS", "strict")).rules().abstention());
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> read(Map.of("STET_STRICTNESS", "very")));
    String said = String.valueOf(wrong.getMessage());
    assertTrue(said.contains("lenient, normal or strict"), said);
  }

  @Test
  void telegramIsPolledUnlessItIsToReportToAPublicAddress() {
    assertFalse(read(Map.of()).telegram().webhook());
    assertFalse(read(Map.of()).telegram().guarded());
    Map<String, String> reported =
        Map.of("TELEGRAM_BOT_TOKEN", "1:x", "TELEGRAM_MODE", "webhook", "TELEGRAM_PROTECT", "true");
    assertTrue(read(reported).telegram().guarded());
    var thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Platforms.configured(read(reported), Clock.systemUTC()));
    assertTrue(thrown.toString().contains("needs web.public-url"), thrown::toString);
    Map<String, String> published = new HashMap<>(reported);
    published.put("STET_PUBLIC_URL", "https://stet.example/");
    try (ChatPlatform telegram =
        Platforms.configured(read(published), Clock.systemUTC()).getFirst()) {
      assertEquals(Set.of("/telegram/webhook"), ((Webhooks) telegram).webhooks().keySet());
    }
    var wrong =
        assertThrows(
            IllegalArgumentException.class, () -> read(Map.of("TELEGRAM_MODE", "carrier pigeon")));
    assertTrue(
        wrong.toString().contains("telegram.mode needs polling or webhook"), wrong::toString);
  }

  @Test
  void channelsInWhichAllReadWhatACommandIsAnsweredAreNamedOrAreAll() throws IOException {
    assertEquals(List.of(), read(Map.of()).slack().inChannel());
    String file = config("slack:\n  in-channel: [C024BE91L, G0HARBOUR]\n");
    assertEquals(
        List.of("C024BE91L", "G0HARBOUR"), read(Map.of(), "--config", file).slack().inChannel());
    Map<String, String> everywhere = Map.of("SLACK_IN_CHANNEL", "everywhere");
    assertEquals(List.of("everywhere"), read(everywhere, "--config", file).slack().inChannel());
    Map<String, String> name = Map.of("SLACK_IN_CHANNEL", "#general");
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(name)).getMessage());
    assertTrue(message.startsWith("[settings] slack.in-channel needs ids of channels"), message);
  }
}
