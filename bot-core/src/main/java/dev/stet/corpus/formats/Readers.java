package dev.stet.corpus.formats;

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

  static Readers all(ReadingLimits limits) {
    return new Readers(
        List.of(
            new PlainTextReader(),
            new HtmlReader(),
            new PdfReader(limits),
            new DocxReader(limits),
            new OdtReader(limits),
            new RtfReader(),
            new EpubReader(limits),
            new MailReader(),
            new MboxReader()));
  }

  /** Those that need no parser, and so no process to guard it. */
  static Readers plain() {
    return new Readers(List.of(new PlainTextReader()));
  }

  Optional<DocumentReader> forName(String fileName) {
    return Optional.ofNullable(byEnding.get(ending(fileName)));
  }

  /** What follows the last dot of a name, in lower case. */
  static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
