package dev.stet.testkit.telegram;

/** A request that the server refuses. */
final class ApiError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;

  ApiError(int code, String description) {
    super(description);
    this.code = code;
  }

  static ApiError badRequest(String description) {
    return new ApiError(400, "Bad Request: " + description);
  }

  int code() {
    return code;
  }
}
