package dev.stet.testkit.telegram;

/** A request that the server refuses. */
final class ApiError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final long movedTo;

  ApiError(int code, String description) {
    this(code, description, 0);
  }

  private ApiError(int code, String description, long movedTo) {
    super(description);
    this.code = code;
    this.movedTo = movedTo;
  }

  static ApiError forbidden(String description) {
    return new ApiError(403, "Forbidden: " + description);
  }

  static ApiError moved(long to) {
    return new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", to);
  }

  static ApiError badRequest(String description) {
    return new ApiError(400, "Bad Request: " + description);
  }

  /** The chat that took the place of another; 0: none did. */
  long movedTo() {
    return movedTo;
  }

  int code() {
    return code;
  }
}
