package dev.stet.telegram;

import java.net.URI;

/** Which addresses Telegram opens. */
final class Links {
  private Links() {}

  /**
   * Whether it does. Of a link to a host without a dot it keeps the words only, and a button with
   * such a link costs the whole message.
   */
  static boolean open(String url) {
    try {
      URI uri = URI.create(url);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getHost().contains(".");
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
