package dev.stet.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * What the adapter has to be told.
 *
 * @param token the bot's secret; appears in no log and no message
 * @param apiUrl scheme, host and port of the Bot API
 * @param timing how long to wait for what
 * @param options what can be had another way
 */
public record TelegramSettings(String token, URI apiUrl, Timing timing, Options options) {
  /** Telegram's own servers. */
  public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

  private static final int HTTPS = 443;
  private static final Set<Integer> WEBHOOK_PORTS = Set.of(443, 80, 88, 8443);
  private static final int HTTP = 80;

  public TelegramSettings {
    if (token.isBlank()) {
      throw new IllegalArgumentException("[telegram] the token is empty");
    }
    String path = apiUrl.getPath();
    boolean bare = path == null || path.isEmpty() || path.equals("/");
    if (apiUrl.getHost() == null || !bare || !isHttp(apiUrl)) {
      throw new IllegalArgumentException(
          "[telegram.api-url] must be http(s)://host or http(s)://host:port: " + apiUrl);
    }
  }

  /** Polled, and with nothing special. */
  public TelegramSettings(String token, URI apiUrl, Timing timing) {
    this(token, apiUrl, timing, Options.STANDARD);
  }

  /** The given bot on Telegram's own servers. */
  public static TelegramSettings of(String token) {
    return new TelegramSettings(token, PUBLIC_API, Timing.STANDARD);
  }

  /**
   * What can be had another way.
   *
   * @param webhook where Telegram reaches our own server; empty: it does not, and is polled
   * @param guarded whether people are kept from passing on what the bot says
   */
  public record Options(Optional<URI> webhook, boolean guarded) {
    /** As most want it. */
    public static final Options STANDARD = new Options(Optional.empty(), false);

    public Options {
      webhook.ifPresent(Options::check);
    }

    private static void check(URI webhook) {
      int port = webhook.getPort() < 0 ? HTTPS : webhook.getPort();
      if (!"https".equals(webhook.getScheme()) || !WEBHOOK_PORTS.contains(port)) {
        throw new IllegalArgumentException(
            "[telegram] reports only to https addresses on the ports 443, 80, 88 and 8443, not to "
                + webhook);
      }
    }
  }

  private static boolean isHttp(URI url) {
    return "https".equals(url.getScheme()) || "http".equals(url.getScheme());
  }

  TelegramUrl url() {
    int standard = "https".equals(apiUrl.getScheme()) ? HTTPS : HTTP;
    return TelegramUrl.builder()
        .schema(apiUrl.getScheme())
        .host(apiUrl.getHost())
        .port(apiUrl.getPort() < 0 ? standard : apiUrl.getPort())
        .testServer(false)
        .build();
  }

  /** The text without the token, should a library have put it there. */
  String scrubbed(String text) {
    return text.replace(token, "(token)");
  }

  @Override
  public String toString() {
    return "TelegramSettings[token=(hidden), apiUrl=%s, timing=%s, options=%s]"
        .formatted(apiUrl, timing, options);
  }

  /**
   * How long to wait for what.
   *
   * @param poll how long Telegram may hold a poll open, in whole seconds
   * @param call how long any other call may take
   * @param greeting how long {@code start} waits for the first answer
   * @param pause after the first failure; grows with each further one
   * @param longestPause the most it grows to
   * @param silence how long polling may show no sign of life before it is started anew
   */
  public record Timing(
      Duration poll,
      Duration call,
      Duration greeting,
      Duration pause,
      Duration longestPause,
      Duration silence) {
    /**
     * Telegram would hold a poll open for 50 s; but a line that died without a word is noticed only
     * after the poll should have ended, and half a minute is long enough for that.
     */
    public static final Timing STANDARD =
        new Timing(
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofMillis(500),
            Duration.ofSeconds(15),
            Duration.ofSeconds(120));

    private static final Duration SLACK = Duration.ofSeconds(8);

    /** How long Telegram may stay silent on a poll before the line counts as dead. */
    Duration pollSilence() {
      return poll.plus(slack());
    }

    /** How long a call may take on which everything else waits. */
    Duration slack() {
      return call.compareTo(SLACK) < 0 ? call : SLACK;
    }
  }
}
