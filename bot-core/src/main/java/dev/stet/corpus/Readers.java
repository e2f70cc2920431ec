package dev.stet.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats that Stet reads, by the ending of the file name. */
final class Readers {
  private final Map<String, DocumentReader> byEnding = new HashMap<>();

  Readers(List<DocumentReader> readers) {
    for (DocumentReader reader : readers) {
      for (String ending : reader.endings()) {
        byEnding.put(ending, reader);
      }
    }
  }

  static Readers all() {
    return new Readers(List.of(new PlainTextReader(), new HtmlReader()));
  }

  Optional<DocumentReader> forName(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(byEnding.get(ending));
  }
}
