package dev.stet.bench.answers;

import dev.stet.answer.Answer;
import dev.stet.answer.Answerer;
import dev.stet.corpus.Change;
import dev.stet.corpus.Document;
import dev.stet.corpus.FileStamp;
import dev.stet.corpus.Revisions;
import dev.stet.question.QuestionParser;
import dev.stet.search.Indexer;
import dev.stet.store.SqlRevisions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Stet's memory and index of some documents. */
final class House implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  /** As many as an intake takes at once. */
  private static final int BATCH = 500;

  private static final int PASSAGES = 10;

  private final Revisions revisions;
  private final Indexer indexer;
  private final Answerer answerer;
  private final QuestionParser parser = new QuestionParser(CLOCK, ZoneOffset.UTC);

  House(Path home) {
    this.revisions = SqlRevisions.writable(memory(home));
    this.indexer = Indexer.open(index(home), revisions, false, System.out::println);
    this.answerer = new Answerer(indexer.index(), revisions);
  }

  static Path index(Path home) {
    return home.resolve("index");
  }

  static Path memory(Path home) {
    return home.resolve("revisions.sqlite");
  }

  /** Remembers documents without indexing them. */
  static void remember(Revisions revisions, List<Document> documents) {
    for (int from = 0; from < documents.size(); from += BATCH) {
      List<Document> batch = documents.subList(from, Math.min(documents.size(), from + BATCH));
      revisions.apply(batch.stream().map(House::added).toList(), CLOCK.instant());
    }
  }

  private static Change added(Document document) {
    return new Change.Added(document, new FileStamp(document.text().length(), 1));
  }

  /** Indexes what is remembered. */
  void follow() {
    indexer.follow();
  }

  Revisions revisions() {
    return revisions;
  }

  Indexer indexer() {
    return indexer;
  }

  Answer ask(String question) {
    return answerer.answer(parser.parse(question), PASSAGES);
  }

  @Override
  public void close() {
    indexer.close();
    revisions.close();
  }
}
