package dev.stet.console;

/**
 * HTML while it grows. Our own tags come in as constants; whatever comes from a document, a person
 * or the world goes through {@link #text}, and then no character of it means anything to a browser.
 */
final class Html {
  private final StringBuilder characters = new StringBuilder();

  /** Markup of ours. */
  Html tag(String markup) {
    characters.append(markup);
    return this;
  }

  /** A tag of ours that begins an element with one attribute from elsewhere. */
  Html tag(String before, String value, String after) {
    return tag(before).text(value).tag(after);
  }

  /** Characters to be shown as they are, between tags or between double quotation marks. */
  Html text(String shown) {
    for (int i = 0; i < shown.length(); i++) {
      escape(shown.charAt(i));
    }
    return this;
  }

  Html text(int number) {
    characters.append(number);
    return this;
  }

  /** HTML that was made in the same way. */
  Html add(Html other) {
    characters.append(other.characters);
    return this;
  }

  private void escape(char c) {
    switch (c) {
      case '&' -> characters.append("&amp;");
      case '<' -> characters.append("&lt;");
      case '>' -> characters.append("&gt;");
      case '"' -> characters.append("&quot;");
      case '\'' -> characters.append("&#39;");
      // A browser would read a bare one as a line feed, and a NUL as an error.
      case '\r' -> characters.append("&#13;");
      case '\0' -> characters.append('\uFFFD');
      default -> characters.append(c);
    }
  }

  @Override
  public String toString() {
    return characters.toString();
  }
}
