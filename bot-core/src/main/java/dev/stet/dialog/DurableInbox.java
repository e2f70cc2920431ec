package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what came in and how far the reply to it got, so that nothing is lost and nothing is
 * answered twice. All that it is told is durable when the call returns.
 */
public interface DurableInbox {
  /** Takes something that happened; empty: it was taken before. */
  Optional<Claim> claim(Inbound.Written written, Instant now);

  /** What was taken on a platform and not finished, in the order in which it was taken. */
  List<Claim> unfinished(String platform);

  /** A page is about to be sent; until it is said what became of it, it is in doubt. */
  void sending(Claim claim, Page page);

  /** A page was certainly not sent and will be tried again. */
  void unsent(Claim claim, Page page);

  /** A page was sent. */
  void sent(Claim claim, Page page, MessageRef message);

  /** Nothing more will be done about it; its words are forgotten. */
  void finish(Claim claim, End end);

  /** The messages that answered a message, in order. */
  List<MessageRef> replies(String platform, String message);

  /** The language of whoever wrote a message, as an IETF tag; null: nobody knows which. */
  @Nullable String language(String platform, String message);

  /** A conversation goes on under another name, and so does all that is left to do in it. */
  void moved(Place from, Place to);

  /** How many replies may or may not have arrived. */
  int doubtful();

  /** Forgets what was finished before a moment. */
  void forgetBefore(Instant moment);

  /**
   * Something that was taken.
   *
   * @param sent how many pages of its reply have been sent
   * @param doubt about the page behind them
   */
  record Claim(long number, Inbound.Written written, int sent, Doubt doubt) {}

  /** What is known of a page that was to be sent. */
  enum Doubt {
    /** It was not sent. */
    NONE,
    /** It may have been sent. */
    ONCE,
    /** It may have been sent, and sent again. */
    TWICE
  }

  /**
   * A page of a reply.
   *
   * @param number from 0
   * @param again whether it may have been sent before
   */
  record Page(int number, boolean again) {
    /** What is known while it is on its way. */
    public Doubt doubt() {
      return again ? Doubt.TWICE : Doubt.ONCE;
    }
  }

  /** How it ended. */
  enum End {
    /** All of the reply was sent. */
    ANSWERED,
    /** The platform does not want the reply. */
    REJECTED,
    /** A page may or may not have arrived. */
    DOUBTFUL
  }
}
