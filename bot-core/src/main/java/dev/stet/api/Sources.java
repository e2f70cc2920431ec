package dev.stet.api;

import dev.stet.api.SourceTokens.Pointer;
import dev.stet.compare.WordDiff;
import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import dev.stet.corpus.Published;
import dev.stet.dialog.Knowledge;
import dev.stet.question.Clearance;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the addresses of passages. What is shown is the very revision that was quoted, or nothing:
 * never another text in its place.
 */
public final class Sources {
  /** Characters that are shown on each side of a passage: more than most documents have. */
  private static final int SIDE = 100_000;

  /** Texts of more characters together are books; nobody reads their difference on one page. */
  private static final int COMPARED = 2_000_000;

  private final Knowledge knowledge;
  private final Knowledge open;
  private final SourceTokens tokens;

  /** Addresses of documents that are open to whoever gets such an address. */
  public Sources(Knowledge knowledge, SourceTokens tokens) {
    this(knowledge, Clearance.everything(), tokens);
  }

  /**
   * Addresses of documents.
   *
   * @param open what may be read by whoever gets an address; the rest is for those who are trusted
   */
  public Sources(Knowledge knowledge, Clearance open, SourceTokens tokens) {
    this.knowledge = knowledge;
    this.open = knowledge.readBy(open);
    this.tokens = tokens;
  }

  /**
   * What stands under an address now. Whether it may still be read is asked again each time.
   *
   * @param trusted whether the reader may read everything
   */
  public Source open(String token, boolean trusted) {
    return open(token, trusted ? knowledge : open);
  }

  /** The same, for readers who may read this. */
  public Source open(String token, Clearance readers) {
    return open(token, knowledge.readBy(readers));
  }

  private Source open(String token, Knowledge knowledge) {
    Optional<Pointer> read = tokens.read(token);
    if (read.isEmpty()) {
      return new Source.Unknown();
    }
    Pointer pointer = read.get();
    if (pointer.expiredAt(knowledge.clock().instant())) {
      return new Source.Expired();
    }
    var passage = pointer.passage();
    return knowledge
        .document(passage.document())
        .flatMap(now ->
            knowledge
                .revisions()
                .text(passage.document(), passage.revision())
                .map(quoted -> show(pointer, quoted, now)))
        .orElseGet(() -> new Source.Withdrawn(passage.document().path()));
  }

  private static Source show(Pointer pointer, SourceText quoted, Document now) {
    Span passage = pointer.passage().span();
    Source.Document document =
        new Source.Document(
            now.id().path(),
            quoted.revision().hash(),
            heading(now.header()),
            now.header().language(),
            quoted.line(passage.start()));
    return new Source.Shown(document, text(pointer, quoted), changed(passage, quoted, now));
  }

  private static Source.Heading heading(Header header) {
    @Nullable Published published = header.published();
    return new Source.Heading(
        header.title(),
        header.source(),
        header.author(),
        published == null ? null : published.iso(),
        header.url());
  }

  private static Source.Text text(Pointer pointer, SourceText quoted) {
    Span area = area(pointer.passage().span(), quoted);
    List<PassageJson.Range> others =
        pointer.others().stream()
            .filter(area::contains)
            .sorted()
            .map(span -> PassageJson.Range.of(span.shift(-area.start())))
            .toList();
    return new Source.Text(
        quoted.slice(area),
        PassageJson.Range.of(pointer.passage().span().shift(-area.start())),
        others,
        area.start() > 0,
        area.end() < quoted.length());
  }

  /** The passage and its sides, cut at line breaks where there are any. */
  private static Span area(Span passage, SourceText quoted) {
    String characters = quoted.characters();
    int start = passage.start() - SIDE;
    if (start > 0) {
      int line = characters.indexOf('\n', start) + 1;
      start = line > 0 && line <= passage.start() ? line : whole(characters, start);
    }
    int end = passage.end() + SIDE;
    if (end < characters.length()) {
      int line = characters.lastIndexOf('\n', end);
      end = line >= passage.end() ? line : whole(characters, end);
    }
    return new Span(Math.max(start, 0), Math.min(end, characters.length()));
  }

  /** An offset that splits no pair of surrogates. */
  private static int whole(String characters, int offset) {
    return Character.isLowSurrogate(characters.charAt(offset)) ? offset - 1 : offset;
  }

  private static Source.@Nullable Changed changed(Span passage, SourceText quoted, Document now) {
    if (now.revision().equals(quoted.revision())) {
      return null;
    }
    String before = quoted.characters();
    String present = now.text().characters();
    boolean comparable = before.length() + present.length() <= COMPARED;
    return new Source.Changed(
        now.revision().hash(),
        present.contains(quoted.slice(passage)),
        comparable ? WordDiff.between(before, present) : List.of(),
        present);
  }
}
