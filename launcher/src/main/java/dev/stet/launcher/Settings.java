package dev.stet.launcher;

import dev.stet.answer.AbstentionRule;
import dev.stet.dialog.ReadingRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the user decided, complete: every key has a value.
 *
 * @param corpus the folders of documents, at least one
 * @param home where index and state are kept
 * @param rules by which it answers and forgets
 * @param feeds that it follows
 */
record Settings(
    List<Path> corpus,
    Path home,
    Web web,
    Telegram telegram,
    Slack slack,
    Rules rules,
    FeedSettings feeds) {
  Settings {
    corpus = List.copyOf(corpus);
  }

  /**
   * What the bot does and does not.
   *
   * @param collections who may read which
   * @param keep for how long questions and answers are kept
   * @param abstention how sure an answer must be
   */
  record Rules(ReadingRules collections, Duration keep, AbstentionRule abstention) {}

  /**
   * The web console.
   *
   * @param port 0: any free one
   * @param publicUrl where others reach it; empty: nowhere
   * @param secret signs links and tokens; empty: the one that the home keeps
   */
  record Web(String host, int port, Optional<URI> publicUrl, Optional<String> secret) {
    @Override
    public String toString() {
      return "Web[" + host + ":" + port + ", publicUrl=" + publicUrl + "]";
    }
  }

  /**
   * Telegram.
   *
   * @param token empty: not connected
   * @param allow {@code paired}, {@code everyone}, or ids of users and chats
   * @param webhook whether Telegram reports to us instead of being polled
   * @param guarded whether people are kept from passing on what the bot says
   */
  record Telegram(
      Optional<String> token, URI api, List<String> allow, boolean webhook, boolean guarded) {
    @Override
    public String toString() {
      return "Telegram[token=" + (token.isPresent() ? "set" : "none") + ", api=" + api + "]";
    }
  }

  /**
   * Slack.
   *
   * @param botToken empty: not connected
   * @param appToken opens the socket
   * @param signingSecret by which Slack is known where it calls
   * @param mode how Slack tells what happens
   * @param api prefix of the Web API's methods
   * @param guests where guests may ask: ids of people and channels, or {@code everyone}
   * @param inChannel where all read what a command is answered: ids of channels, or {@code
   *     everywhere}
   */
  record Slack(
      Optional<String> botToken,
      Optional<String> appToken,
      Optional<String> signingSecret,
      Mode mode,
      URI api,
      List<String> guests,
      List<String> inChannel) {
    /** How Slack tells what happens. */
    enum Mode {
      /** Over a socket that we open. */
      SOCKET,
      /** By calling us. */
      HTTP
    }

    @Override
    public String toString() {
      return "Slack[token=" + (botToken.isPresent() ? "set" : "none") + ", api=" + api + "]";
    }
  }
}
