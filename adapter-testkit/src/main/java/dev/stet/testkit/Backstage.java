package dev.stet.testkit;

import dev.stet.answer.Answerer;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.Revisions;
import dev.stet.dialog.Knowledge;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The bot without a platform: an invented corpus, and a place where its replies are caught. */
final class Backstage implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Revisions revisions;
  private final Indexer indexer;
  private final Clock clock;

  private Backstage(Revisions revisions, Indexer indexer, Clock clock) {
    this.revisions = revisions;
    this.indexer = indexer;
    this.clock = clock;
  }

  /** Reads documents, by their names, as they were at a moment. */
  static Backstage of(Map<String, String> documents, Path temporary, Clock clock) {
    Path folder = temporary.resolve("corpus");
    try {
      Files.createDirectories(folder);
      for (var document : documents.entrySet()) {
        Files.writeString(folder.resolve(document.getKey()), document.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Revisions revisions = SqlRevisions.writable(temporary.resolve("revisions.db"));
    Indexer indexer = Indexer.inMemory(revisions);
    Corpus corpus = Corpus.of(List.of(folder));
    new Intake(corpus, revisions, indexer, clock).run(Corpus.Watcher.NOBODY);
    return new Backstage(revisions, indexer, clock);
  }

  Knowledge knowledge() {
    return new Knowledge(
        new Answerer(indexer.index(), revisions), revisions, clock, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    indexer.close();
    revisions.close();
  }

  /** A platform on which a message may be as long as it likes. */
  static final class Catcher implements ChatPlatform {
    static final String NAME = "backstage";

    private final BlockingQueue<Reply> caught = new LinkedBlockingQueue<>();

    /** The next reply; waits for it. */
    Reply take() {
      try {
        Reply reply = caught.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return Objects.requireNonNull(reply, "the bot said nothing");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a reply", e);
      }
    }

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public Limits limits() {
      return new Limits(1_000_000);
    }

    @Override
    public void start(Inbox inbox) {}

    @Override
    public MessageRef send(Place place, Reply reply) {
      caught.add(reply);
      return new MessageRef(place, "1");
    }

    @Override
    public String status() {
      return NAME;
    }

    @Override
    public void close() {}
  }
}
