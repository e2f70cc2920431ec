package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.answer.AbstentionRule;
import dev.stet.dialog.ReadingRules;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  @TempDir private Path home = Path.of("");

  private Settings settings(Optional<String> secret) {
    return new Settings(
        List.of(),
        home,
        new Settings.Web("127.0.0.1", 0, Optional.empty(), secret),
        new Settings.Telegram(
            Optional.empty(), URI.create("http://127.0.0.1"), List.of(), false, false),
        new Settings.Slack(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Settings.Slack.Mode.SOCKET,
            URI.create("http://127.0.0.1"),
            List.of(),
            List.of()),
        new Settings.Rules(ReadingRules.open(), Duration.ZERO, AbstentionRule.NORMAL),
        FeedSettings.read(List.of(), List.of()));
  }

  @Test
  void isMadeOnceAndKeptForItsOwnerAlone() throws IOException {
    String made = Secret.of(settings(Optional.empty()));
    assertEquals(64, made.length());
    assertEquals(made, Secret.of(settings(Optional.empty())));
    Path file = home.resolve("secret");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(home)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void theEnvironmentWinsAndNothingIsKept() {
    Settings settings = settings(Optional.of("given in the environment"));
    assertEquals("given in the environment", Secret.of(settings));
    assertFalse(Files.exists(home.resolve("secret")));
    assertTrue(settings.toString().contains("Web["), settings::toString);
    assertFalse(settings.toString().contains("given in the environment"));
  }
}
