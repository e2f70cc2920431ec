package dev.stet.launcher;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps other people's chatter, and whatever of it may hold a secret, out of the log. */
final class Logging {
  /** Held, because the log system forgets the level of a logger that nobody holds. */
  private static final List<Logger> QUIETED =
      List.of(
          quiet("org.apache.lucene.internal.vectorization", Level.SEVERE),
          quiet("org.telegram", Level.WARNING),
          // It writes a stack trace for every poll that fails; the adapter says it once.
          quiet("org.telegram.telegrambots.longpolling.BotSession", Level.OFF),
          // What it logs it throws as well.
          quiet("org.sqlite", Level.OFF),
          quiet("com.slack.api", Level.WARNING),
          quiet("io.avaje", Level.WARNING),
          quiet("org.glassfish.tyrus", Level.WARNING));

  private Logging() {}

  /** Sets the levels. */
  static void apply() {
    System.getLogger(Logging.class.getName())
        .log(System.Logger.Level.DEBUG, "{0} loggers quieted", QUIETED.size());
  }

  private static Logger quiet(String name, Level level) {
    Logger logger = Logger.getLogger(name);
    logger.setLevel(level);
    return logger;
  }
}
