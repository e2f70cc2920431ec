package dev.stet.testkit.telegram;

/** A request that the server refuses. */
final class ApiError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final long movedTo;
  private final int retryAfter;

  ApiError(int code, String description) {
    this(code, description, 0, 0);
  }

  private ApiError(int code, String description, long movedTo, int retryAfter) {
    super(description);
    this.code = code;
    this.movedTo = movedTo;
    this.retryAfter = retryAfter;
  }

  static ApiError tooManyRequests(int seconds) {
    return new ApiError(429, "Too Many Requests: retry after " + seconds, 0, seconds);
  }

  static ApiError forbidden(String description) {
    return new ApiError(403, "Forbidden: " + description);
  }

  static ApiError moved(long to) {
    return new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", to, 0);
  }

  static ApiError badRequest(String description) {
    return new ApiError(400, "Bad Request: " + description);
  }

  /** The chat that took the place of another; 0: none did. */
  long movedTo() {
    return movedTo;
  }

  /** Seconds for which the bot should wait; 0: it need not. */
  int retryAfter() {
    return retryAfter;
  }

  int code() {
    return code;
  }
}
