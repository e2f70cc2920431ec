package dev.stet.chat;

import java.io.IOException;

/** A platform does not hand out a file, for a reason that whoever sent it should know. */
public final class UnavailableFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** It is larger than the detail says. */
    TOO_LARGE,
    /** The bot lacks the right that the detail names. */
    NO_RIGHT,
    /** The platform only knows of it. */
    KEPT_ELSEWHERE
  }

  private final Reason reason;
  private final String detail;

  public UnavailableFileException(Reason reason, String detail) {
    super("[file] " + reason + ": " + detail);
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  /** What the reason is about, as one would write it: "20 MB". */
  public String detail() {
    return detail;
  }
}
