package dev.stet.chat;

/** Shows people that they were heard. Beside the port. */
@FunctionalInterface
public interface Signals {
  /**
   * Shows that something is being answered until what it returns is closed. Returns at once, and
   * what goes wrong is nobody's business.
   *
   * @param doing says what the bot does, without naming it: "is looking"
   */
  Working working(Inbound.Written written, String doing);

  /** The time between being heard and being answered. */
  @FunctionalInterface
  interface Working extends AutoCloseable {
    @Override
    void close();
  }
}
