package dev.stet.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stet.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotated documents, as a gold file holds them. */
record Gold(String doc, String text, List<Quote> quotes, List<Statement> statements) {
  /** Attributed text between quotation marks. */
  record Quote(Span span, @Nullable Source source) {}

  /** Attributed content with its cue. */
  record Statement(String kind, List<Span> spans, List<Span> cues, @Nullable Source source) {}

  /** Who is given as the source: all of it, its head, and the full name where it is certain. */
  record Source(Span span, Span head, List<Span> spans, String type, @Nullable String name) {}

  static List<Gold> read(Path file) throws IOException {
    List<Gold> all = new ArrayList<>();
    for (JsonNode doc : new ObjectMapper().readTree(file.toFile())) {
      List<Quote> quotes = new ArrayList<>();
      doc.get("quotes").forEach(q -> quotes.add(new Quote(span(q), source(q))));
      List<Statement> statements = new ArrayList<>();
      doc.get("statements").forEach(s -> statements.add(statement(s)));
      all.add(new Gold(doc.get("doc").asText(), doc.get("text").asText(), quotes, statements));
    }
    return all;
  }

  private static Statement statement(JsonNode node) {
    return new Statement(
        node.get("kind").asText(), spans(node, "spans"), spans(node, "cue_spans"), source(node));
  }

  private static @Nullable Source source(JsonNode node) {
    JsonNode speaker = node.path("speaker");
    if (!speaker.isObject()) {
      return null;
    }
    Span span = span(speaker);
    Span head =
        speaker.path("head_start").isInt()
            ? new Span(speaker.get("head_start").asInt(), speaker.get("head_end").asInt())
            : span;
    boolean trusted = speaker.path("trusted").asBoolean() && !speaker.path("canonical").isNull();
    String name = trusted ? speaker.get("canonical").asText() : null;
    return new Source(span, head, spans(node, "source_spans"), speaker.path("type").asText(), name);
  }

  private static Span span(JsonNode node) {
    return new Span(node.get("start").asInt(), node.get("end").asInt());
  }

  private static List<Span> spans(JsonNode node, String name) {
    List<Span> spans = new ArrayList<>();
    node.path(name).forEach(s -> spans.add(new Span(s.get(0).asInt(), s.get(1).asInt())));
    return spans;
  }
}
