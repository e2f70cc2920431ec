package dev.stet.text.trespasser;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stet.search.SearchIndex;
import java.sql.Connection;
import org.apache.lucene.index.Term;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Knows all that a room of plain text must not know. */
public record Trespasser(
    SearchIndex index,
    Term term,
    Connection connection,
    Document page,
    PDDocument print,
    ObjectMapper mapper) {
  @Nullable String secret() {
    return System.getenv("STET_SECRET");
  }
}
