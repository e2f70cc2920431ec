package dev.stet.dialog;

import dev.stet.answer.Answerer;
import dev.stet.briefing.Edition;
import dev.stet.briefing.Editor;
import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.corpus.Published;
import dev.stet.corpus.Revisions;
import dev.stet.question.Clearance;
import dev.stet.question.Question;
import dev.stet.question.QuestionParser;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the dialog may ask about documents.
 *
 * @param reads what the person who asks may read
 * @param links where the reader of an answer can open its passages
 */
public record Knowledge(
    Answerer answerer,
    Revisions revisions,
    Clock clock,
    ZoneId zone,
    SourceLinks links,
    Clearance reads) {
  private static final Comparator<@Nullable Published> NEWEST_FIRST =
      Comparator.nullsLast(Comparator.<Published>naturalOrder().reversed());

  /** Knowledge of everything, whose passages open nowhere. */
  public Knowledge(Answerer answerer, Revisions revisions, Clock clock, ZoneId zone) {
    this(answerer, revisions, clock, zone, SourceLinks.none(), Clearance.everything());
  }

  /** The same, for readers who can open these links. */
  public Knowledge linking(SourceLinks opened) {
    return new Knowledge(answerer, revisions, clock, zone, opened, reads);
  }

  /** The same, for somebody who may read this. */
  public Knowledge readBy(Clearance reader) {
    return new Knowledge(answerer, revisions, clock, zone, links, reader);
  }

  /** The same, asked at another time. */
  Knowledge at(Instant moment) {
    return new Knowledge(answerer, revisions, Clock.fixed(moment, zone), zone, links, reads);
  }

  /** A question asked now. */
  public Question question(String written) {
    return new QuestionParser(clock, zone).parse(written).readBy(reads);
  }

  /** Makes briefings of the documents that may be read. */
  public Editor editor() {
    return new Editor(answerer.index(), revisions, this::isOpen);
  }

  /** The briefing that somebody orders by "yesterday about grain"; empty: the time is none. */
  public Optional<Edition> edition(String asked) {
    return BriefHandler.edition(asked, this);
  }

  /** The documents that may be read and are not under embargo. */
  public SortedMap<DocumentId, Header> visible() {
    SortedMap<DocumentId, Header> visible = new TreeMap<>(revisions.headers());
    visible.values().removeIf(header -> !isOpen(header));
    return visible;
  }

  /** The present state of a document; empty if it is not there or may not be read. */
  public Optional<Document> document(DocumentId id) {
    return revisions.document(id).filter(document -> isOpen(document.header()));
  }

  /**
   * A document as it stood when a passage was cut out of it; empty if that text is gone or may not
   * be read.
   */
  public Optional<Document> quoted(Passage passage) {
    return document(passage.document())
        .flatMap(now ->
            revisions
                .text(now.id(), passage.revision())
                .map(text -> new Document(text, now.header(), now.pages())));
  }

  private boolean isOpen(Header header) {
    return reads.allows(header.access().collections())
        && !header.access().hiddenAt(clock.instant());
  }

  /** The visible documents, newest first, undated ones last. */
  public List<Map.Entry<DocumentId, Header>> newestFirst() {
    return visible().entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().published(), NEWEST_FIRST))
        .toList();
  }

  /** Words that the documents have something to say to, to learn the bot by. */
  String example() {
    return example(newestFirst());
  }

  /** The same, where the visible documents are at hand. */
  static String example(List<Map.Entry<DocumentId, Header>> newestFirst) {
    return newestFirst.isEmpty() ? "…" : "“" + newestFirst.getFirst().getValue().title() + "”";
  }
}
