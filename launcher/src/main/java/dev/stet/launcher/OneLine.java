package dev.stet.launcher;

/** Shows a name that may hold anything, line breaks included, on one line. */
final class OneLine {
  private OneLine() {}

  static String of(String name) {
    return name.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
