package dev.stet.corpus.formats;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the header fields of a file. */
final class Fields {
  /** What programs write where nobody gave a title. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(untitled|document|unknown|no title|slide)\\s*\\d*|microsoft word - .*|.*\\.(docx?|"
              + "odt|rtf|indd|qxd|tex|dvi|pdf|pages|p65|fm|wpd|xlsx?|pptx?)");

  private Fields() {}

  /** Adds a field unless there is nothing to add, or something already. */
  static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    String text = Characters.displayed(value).strip();
    boolean says = !text.isEmpty() && !(name.equals("title") && NO_TITLE.matcher(text).matches());
    if (says) {
      fields.putIfAbsent(name, text);
    }
  }
}
