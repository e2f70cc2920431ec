package dev.stet.store;

import dev.stet.text.Passage;
import dev.stet.text.Quotation;
import dev.stet.text.Span;
import dev.stet.text.Speaker;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotations as lines of text, and back. The words that are quoted are not among them. */
final class QuotationText {
  private static final String NAMED = "named";
  private static final String UNRESOLVED = "unresolved";
  private static final String UNKNOWN = "unknown";
  private static final String RELAYED = "relayed";

  private QuotationText() {}

  static String write(Quotation quotation) {
    StringBuilder lines = new StringBuilder();
    lines.append(quotation.kind()).append('\n').append(quotation.confidence()).append('\n');
    lines.append(span(quotation.cue())).append('\n');
    write(quotation.speaker(), lines);
    return lines.toString();
  }

  private static void write(Speaker speaker, StringBuilder lines) {
    switch (speaker) {
      case Speaker.Named named ->
          lines
              .append(NAMED + "\n")
              .append(named.name().replace("\\", "\\\\").replace("\n", "\\n"))
              .append('\n')
              .append(span(named.mention()))
              .append('\n')
              .append(span(named.role()))
              .append('\n');
      case Speaker.Unresolved it ->
          lines.append(UNRESOLVED + "\n").append(span(it.mention())).append('\n');
      case Speaker.Unknown _ -> lines.append(UNKNOWN + "\n");
      case Speaker.Relayed relayed -> {
        lines.append(RELAYED + "\n");
        write(relayed.origin(), lines);
        write(relayed.relay(), lines);
      }
    }
  }

  private static String span(@Nullable Span span) {
    return span == null ? "" : span.start() + " " + span.end();
  }

  static Quotation read(Passage passage, String written) {
    Iterator<String> lines = List.of(written.split("\n", -1)).iterator();
    Quotation.Kind kind = Quotation.Kind.valueOf(lines.next());
    double confidence = Double.parseDouble(lines.next());
    @Nullable Span cue = span(lines.next());
    return new Quotation(passage, kind, speaker(lines), cue, confidence);
  }

  private static Speaker speaker(Iterator<String> lines) {
    return switch (lines.next()) {
      case NAMED ->
          new Speaker.Named(
              lines.next().translateEscapes(), present(lines.next()), span(lines.next()));
      case UNRESOLVED -> new Speaker.Unresolved(present(lines.next()));
      case RELAYED -> new Speaker.Relayed(speaker(lines), speaker(lines));
      default -> new Speaker.Unknown();
    };
  }

  private static @Nullable Span span(String written) {
    return written.isEmpty() ? null : present(written);
  }

  private static Span present(String written) {
    int blank = written.indexOf(' ');
    return new Span(
        Integer.parseInt(written.substring(0, blank)),
        Integer.parseInt(written.substring(blank + 1)));
  }
}
