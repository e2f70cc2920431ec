package dev.stet.chat;

import java.util.Optional;

/** Shows below a message what the links in it lead to, where they are our own. Beside the port. */
@FunctionalInterface
public interface Unfurls {
  /** Is told, before the platform is started, who knows where our links lead. */
  void unfurl(Preview preview);

  /** Knows where our links lead. */
  @FunctionalInterface
  interface Preview {
    /**
     * What a link leads to.
     *
     * @param posted the message that has the link, as far as the platform tells of it
     * @return empty: the link is not ours, or what it leads to is not for all who read the message
     */
    Optional<Reply> of(String url, Inbound.Message posted);
  }
}
