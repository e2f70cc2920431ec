package dev.stet.corpus;

import java.util.List;
import java.util.Locale;

/**
 * Names of files that nobody means to be documents: hidden ones, and what programs leave behind.
 */
final class OddNames {
  private static final List<String> TEMPORARY =
      List.of(".tmp", ".temp", ".swp", ".swx", ".swo", ".part", ".partial", ".crdownload", ".bak~");
  private static final List<String> FURNITURE = List.of("thumbs.db", "desktop.ini", "ehthumbs.db");

  private OddNames() {}

  /** Whether a file or folder of this name is left alone. */
  static boolean has(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || lower.startsWith("~$")
        || lower.startsWith("~wrl")
        || lower.endsWith("~")
        || (lower.startsWith("#") && lower.endsWith("#"))
        || FURNITURE.contains(lower)
        || TEMPORARY.stream().anyMatch(lower::endsWith);
  }
}
