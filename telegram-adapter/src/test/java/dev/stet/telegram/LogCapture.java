package dev.stet.telegram;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged by anybody while it is open, and none of it on the console. */
final class LogCapture extends Handler implements AutoCloseable {
  /** The server that the tests talk to logs every path that is asked for. */
  private static final String STAND_IN = "com.sun.net.httpserver";

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Level before = root.getLevel();
  private final Handler[] handlers = root.getHandlers();

  LogCapture() {
    for (Handler handler : handlers) {
      root.removeHandler(handler);
    }
    root.setLevel(Level.ALL);
    setLevel(Level.ALL);
    root.addHandler(this);
  }

  /** Everything, stack traces included. */
  String everything() {
    StringWriter all = new StringWriter();
    for (LogRecord line : records) {
      all.write(message(line));
      if (line.getThrown() != null) {
        line.getThrown().printStackTrace(new PrintWriter(all));
      }
    }
    return all.toString();
  }

  /** What the adapter itself told a person. */
  List<String> warnings() {
    return records.stream()
        .filter(line -> line.getLevel().intValue() >= Level.WARNING.intValue())
        .filter(line -> String.valueOf(line.getLoggerName()).startsWith("dev.stet"))
        .map(LogCapture::message)
        .toList();
  }

  private static String message(LogRecord line) {
    return new SimpleFormatter().formatMessage(line) + "\n";
  }

  @Override
  public void publish(LogRecord line) {
    if (!String.valueOf(line.getLoggerName()).startsWith(STAND_IN)) {
      records.add(line);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(before);
    for (Handler handler : handlers) {
      root.addHandler(handler);
    }
  }
}
