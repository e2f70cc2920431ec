package dev.stet.slack;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What the adapter must be told.
 *
 * @param botToken the bot's token, {@code xoxb-…}
 * @param mode how Slack tells what happens
 * @param apiUrl the prefix of all Web API methods; a loopback one also allows {@code ws://} sockets
 *     and is never reached through a proxy
 * @param patience how long one call of the Web API may take
 * @param inChannel the channels in which all read the answers to commands, or {@link #EVERYWHERE}
 */
public record SlackSettings(
    String botToken, Mode mode, URI apiUrl, Duration patience, List<String> inChannel) {
  /** In place of a channel: all of them. */
  public static final String EVERYWHERE = "everywhere";

  private static final URI PUBLIC_API = URI.create("https://slack.com/api/");
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public SlackSettings {
    if (!apiUrl.toString().endsWith("/")) {
      apiUrl = URI.create(apiUrl + "/");
    }
    inChannel = List.copyOf(inChannel);
  }

  /** Settings by which commands are answered to their authors alone. */
  public SlackSettings(String botToken, Mode mode, URI apiUrl, Duration patience) {
    this(botToken, mode, apiUrl, patience, List.of());
  }

  /** Settings for Socket Mode. */
  public SlackSettings(String botToken, String appToken, URI apiUrl, Duration patience) {
    this(botToken, new Mode.Socket(appToken), apiUrl, patience);
  }

  /** Settings for Slack itself. */
  public static SlackSettings of(String botToken, String appToken) {
    return new SlackSettings(botToken, appToken, PUBLIC_API, PATIENCE);
  }

  /** How Slack tells what happens. */
  public sealed interface Mode {
    /**
     * Over a socket that the bot opens: no public address is needed.
     *
     * @param appToken the app-level token that opens it, {@code xapp-…}
     */
    record Socket(String appToken) implements Mode {
      @Override
      public String toString() {
        return "Socket";
      }
    }

    /**
     * By calling the bot.
     *
     * @param signingSecret by which one knows that it is Slack who calls
     */
    record Http(String signingSecret) implements Mode {
      @Override
      public String toString() {
        return "Http";
      }
    }
  }

  /** Whether all in a channel read the answers to commands. */
  boolean answersAll(String channel) {
    return inChannel.contains(channel) || inChannel.contains(EVERYWHERE);
  }

  boolean loopback() {
    return isLoopback(apiUrl);
  }

  /** Whether an address that Slack named may be called: encrypted, unless both are loopback. */
  boolean trusts(URI address) {
    return switch (String.valueOf(address.getScheme())) {
      case "https", "wss" -> address.getHost() != null;
      case "http", "ws" -> loopback() && isLoopback(address);
      default -> false;
    };
  }

  /** Whether an address may be shown the bot's token: it is Slack's own. */
  boolean trustsWithToken(URI address) {
    boolean slack = address.getHost() != null && address.getHost().endsWith(".slack.com");
    return trusts(address) && (slack || (loopback() && isLoopback(address)));
  }

  private static boolean isLoopback(URI address) {
    return address.getHost() != null && LOOPBACK.contains(address.getHost());
  }

  /** Without the tokens: settings end up in logs. */
  @Override
  public String toString() {
    return "SlackSettings[apiUrl=" + apiUrl + ", mode=" + mode + ", patience=" + patience + "]";
  }
}
