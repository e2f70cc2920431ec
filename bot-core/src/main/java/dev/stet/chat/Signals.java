package dev.stet.chat;

/** Shows people that they were heard. Beside the port. */
@FunctionalInterface
public interface Signals {
  /**
   * Shows that something is being answered until what it returns is closed. Returns at once, and
   * what goes wrong is nobody's business.
   */
  Working working(Inbound.Written written);

  /** The time between being heard and being answered. */
  @FunctionalInterface
  interface Working extends AutoCloseable {
    @Override
    void close();
  }
}
