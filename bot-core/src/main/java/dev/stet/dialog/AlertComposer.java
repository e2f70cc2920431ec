package dev.stet.dialog;

import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.corpus.Document;
import dev.stet.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts alerts into words: the documents' own, with a citation under each. */
final class AlertComposer {
  private final Knowledge knowledge;
  private final Wording wording;
  private final ReplyComposer citing;

  /**
   * A composer.
   *
   * @param knowledge as far as those who read may read
   */
  AlertComposer(Knowledge knowledge, Wording wording) {
    this.knowledge = knowledge;
    this.wording = wording;
    this.citing = new ReplyComposer(wording, knowledge.links());
  }

  Block heading(String wanted) {
    return Block.paragraph(wording.say("watch.new", wanted));
  }

  /** A passage with its citation, or a quotation with its speaker and its citation. */
  List<Block> told(Document document, Span span, boolean quotation) {
    Excerpt excerpt = Excerpt.of(document, span);
    Block words = new Block.Quote(RichText.plain(excerpt.text()));
    Optional<String> link = knowledge.links().link(excerpt, List.of(excerpt));
    Block cited = new Block.Note(citing.cite(excerpt.citation(), link));
    Optional<Block> speaker = quotation ? speaker(document, span) : Optional.empty();
    return speaker.map(by -> List.of(words, by, cited)).orElse(List.of(words, cited));
  }

  private Optional<Block> speaker(Document document, Span span) {
    return knowledge.answerer().speech().quotes(document.id()).stream()
        .filter(quote -> quote.quotation().passage().span().equals(span))
        .findFirst()
        .map(quote -> Block.note(said(quote.by())));
  }

  private String said(Quote.Attribution by) {
    @Nullable String name = by.speaker() == null ? by.mention() : by.speaker();
    String who = name == null ? wording.say("unresolved") : name;
    return wording.say("said.by", by.role() == null ? who : who + ", " + by.role());
  }
}
