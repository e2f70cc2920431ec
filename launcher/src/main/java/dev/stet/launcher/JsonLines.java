package dev.stet.launcher;

import dev.stet.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files with a JSON object a line. */
final class JsonLines {
  private JsonLines() {}

  /**
   * Reads a file.
   *
   * @param what its lines are, for the message about one that is none
   * @throws IllegalArgumentException naming the line
   */
  static <T> List<T> read(Path file, Class<T> type, String what) {
    List<T> read = new ArrayList<>();
    int number = 0;
    for (String line : lines(file, what)) {
      number++;
      if (!line.isBlank()) {
        read.add(value(line, type, "[" + what + "] " + file + " line " + number + ": "));
      }
    }
    return read;
  }

  private static List<String> lines(Path file, String what) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("[" + what + "] cannot read " + file, e);
    }
  }

  private static <T> T value(String line, Class<T> type, String where) {
    try {
      return Json.read(line, type);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + e.getMessage(), e);
    }
  }
}
