package dev.stet.bench.answers;

import dev.stet.corpus.Document;
import dev.stet.search.WindowsAlone;
import dev.stet.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Plain Lucene: English analysis, the text stored, a question as any of its words. */
final class Control implements AutoCloseable {
  private static final int TOP = 100;
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  Control(Path folder) throws IOException {
    this.reader = DirectoryReader.open(FSDirectory.open(folder));
    this.searcher = new IndexSearcher(reader);
  }

  /** The writer that Stet has, but for the analysis. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(64);
  }

  static void write(List<Document> documents, Path folder) throws IOException {
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder), config())) {
      for (Document document : documents) {
        write(document, writer);
      }
    }
  }

  static void write(Document document, IndexWriter writer) throws IOException {
    for (Span window : WindowsAlone.of(document)) {
      var fields = new org.apache.lucene.document.Document();
      fields.add(new StringField(ID, document.id().path(), Field.Store.YES));
      fields.add(new TextField(TEXT, document.text().slice(window), Field.Store.YES));
      writer.addDocument(fields);
    }
  }

  /** Finds the best hundred windows, reads their texts, and says how long those are. */
  long ask(String question) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    try (TokenStream words = analyzer.tokenStream(TEXT, question)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        any.add(new TermQuery(new Term(TEXT, word.toString())), Occur.SHOULD);
      }
      words.end();
    }
    long characters = 0;
    for (ScoreDoc each : searcher.search(any.build(), TOP).scoreDocs) {
      characters += searcher.storedFields().document(each.doc).get(TEXT).length();
    }
    return characters;
  }

  int windows() {
    return reader.numDocs();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    analyzer.close();
  }
}
