package dev.stet.launcher;

import dev.stet.chat.ChatPlatform;
import dev.stet.slack.SlackPlatform;
import dev.stet.slack.SlackSettings;
import dev.stet.telegram.TelegramPlatform;
import dev.stet.telegram.TelegramSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The platforms whose secrets are set. */
final class Platforms {
  private static final Duration SLACK_PATIENCE = Duration.ofSeconds(8);

  private Platforms() {}

  /**
   * Makes them; none of them is started.
   *
   * @throws IllegalArgumentException if only half of a platform's secrets are set
   */
  static List<ChatPlatform> configured(Settings settings, Clock clock) {
    List<ChatPlatform> platforms = new ArrayList<>();
    settings
        .telegram()
        .token()
        .map(token -> new TelegramPlatform(telegram(token, settings), clock))
        .ifPresent(platforms::add);
    slack(settings.slack()).map(known -> new SlackPlatform(known, clock)).ifPresent(platforms::add);
    return platforms;
  }

  private static TelegramSettings telegram(String token, Settings settings) {
    Settings.Telegram telegram = settings.telegram();
    TelegramSettings.Options options =
        new TelegramSettings.Options(
            telegram.webhook() ? Optional.of(webhook(settings.web())) : Optional.empty(),
            telegram.guarded());
    return new TelegramSettings(token, telegram.api(), TelegramSettings.Timing.STANDARD, options);
  }

  private static URI webhook(Settings.Web web) {
    return web.publicUrl()
        .map(url -> URI.create(url.toString().replaceFirst("/+$", "") + TelegramPlatform.WEBHOOK))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "[settings] telegram.mode webhook needs web.public-url, where Telegram reaches"
                    + " this server"));
  }

  private static Optional<SlackSettings> slack(Settings.Slack slack) {
    Optional<SlackSettings.Mode> mode =
        switch (slack.mode()) {
          case SOCKET ->
              other(slack, "SLACK_APP_TOKEN", slack.appToken()).map(SlackSettings.Mode.Socket::new);
          case HTTP ->
              other(slack, "SLACK_SIGNING_SECRET", slack.signingSecret())
                  .map(SlackSettings.Mode.Http::new);
        };
    return mode.map(it ->
        new SlackSettings(
            slack.botToken().orElseThrow(), it, slack.api(), SLACK_PATIENCE, slack.inChannel()));
  }

  /** The other secret, without which the bot's token is of no use. */
  private static Optional<String> other(
      Settings.Slack slack, String name, Optional<String> secret) {
    if (slack.botToken().isPresent() != secret.isPresent()) {
      throw new IllegalArgumentException(
          "[slack] needs both SLACK_BOT_TOKEN and " + name + ", and one of them is not set");
    }
    return secret;
  }
}
