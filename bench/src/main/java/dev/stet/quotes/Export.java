package dev.stet.quotes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stet.text.DocumentId;
import dev.stet.text.Quotation;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import dev.stet.text.Speaker;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the quotations of documents as the scorer reads them, one line a document. */
final class Export {
  private final ObjectMapper json = new ObjectMapper();
  private final QuotationExtractor extractor;

  Export(QuotationExtractor extractor) {
    this.extractor = extractor;
  }

  public static void main(String[] arguments) throws IOException {
    List<Gold> docs = Gold.read(Path.of(arguments[0]));
    try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
      boolean rules = arguments.length > 2 && arguments[2].equals("--rules");
      QuotationExtractor extractor =
          rules ? QuotationExtractor.byRules() : QuotationExtractor.learned();
      new Export(extractor).write(docs, out);
    }
  }

  void write(List<Gold> docs, Writer out) throws IOException {
    for (Gold doc : docs) {
      SourceText text = SourceText.of(new DocumentId(doc.doc()), doc.text());
      ObjectNode line = json.createObjectNode().put("doc", doc.doc());
      var quotes = line.putArray("quotes");
      extractor.extract(text).forEach(q -> quotes.add(quote(text, q)));
      out.write(line + "\n");
    }
  }

  private ObjectNode quote(SourceText text, Quotation quotation) {
    Span span = quotation.passage().span();
    ObjectNode node =
        json.createObjectNode()
            .put("start", span.start())
            .put("end", span.end())
            .put("text", text.slice(span))
            .put("kind", quotation.kind().name().toLowerCase(Locale.ROOT))
            .put("confidence", quotation.confidence());
    if (quotation.cue() != null) {
      node.put("cue", text.slice(quotation.cue()));
    }
    speaker(text, quotation.speaker(), node);
    return node;
  }

  private void speaker(SourceText text, Speaker speaker, ObjectNode node) {
    switch (speaker) {
      case Speaker.Named named -> {
        node.put("speaker", named.name());
        mention(text, named.mention(), node);
        if (named.role() != null) {
          node.put("role", text.slice(named.role()));
        }
      }
      case Speaker.Unresolved unresolved -> mention(text, unresolved.mention(), node);
      case Speaker.Relayed relayed -> speaker(text, relayed.origin(), node);
      case Speaker.Unknown _ -> {}
    }
  }

  private static void mention(SourceText text, @Nullable Span mention, ObjectNode node) {
    if (mention != null) {
      node.put("mention", text.slice(mention));
      node.put("speakerStart", mention.start()).put("speakerEnd", mention.end());
    }
  }
}
