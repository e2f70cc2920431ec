package dev.stet.dialog;

import dev.stet.answer.Answer;
import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.briefing.Archive.Kept;
import dev.stet.briefing.Archive.Posted;
import dev.stet.briefing.Edition;
import dev.stet.briefing.Editor;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.corpus.Document;
import dev.stet.dialog.ItemParser.Asked;
import dev.stet.text.Citation;
import dev.stet.text.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what people ask about an item of the edition they were shown. */
final class ItemHandler {
  private static final int SENTENCES = 6;
  private static final int QUOTATIONS = 7;
  private static final int LISTED = 8;

  /** Passages that are looked through for some of the item's documents. */
  private static final int FOUND = 60;

  private static final int ANSWERS = 3;

  private final Briefings briefings;

  ItemHandler(Briefings briefings) {
    this.briefings = briefings;
  }

  /** Empty: it is no question about an item. */
  Optional<Reply> reply(String written, Asker asker) {
    return ItemParser.parse(written).flatMap(asked -> reply(asked, asker));
  }

  private Optional<Reply> reply(Asked asked, Asker asker) {
    Optional<Posted> posted = briefings.archive().latest(asker.recipient(), asked.edition());
    if (posted.isEmpty()) {
      return asked.edition().isEmpty()
          ? Optional.empty()
          : Optional.of(Reply.of(words(asker).say("brief.item.forgotten")));
    }
    Optional<Edition.Item> item =
        briefings
            .archive()
            .find(posted.get().edition(), asker.knowledge()::quoted)
            .map(Kept::edition)
            .flatMap(edition -> item(edition, asked.no()));
    if (item.isEmpty()) {
      return asked.isDoubtful()
          ? Optional.empty()
          : Optional.of(Reply.of(words(asker).say("brief.item.none", asked.no())));
    }
    return Optional.of(new Telling(item.get(), asker).reply(asked));
  }

  private static Optional<Edition.Item> item(Edition edition, int no) {
    return edition.items().stream().filter(item -> item.no() == no).findFirst();
  }

  private static BriefingWords words(Asker asker) {
    return asker.words(asker.knowledge().zone());
  }

  /** All that is to be told about one item to one person. */
  private static final class Telling {
    private final Edition.Item item;
    private final Knowledge knowledge;
    private final BriefingWords words;
    private final EditionComposer composer;
    private final ReplyComposer citing;
    private final Editor editor;
    private final List<Document> documents;

    Telling(Edition.Item item, Asker asker) {
      this.item = item;
      this.knowledge = asker.knowledge();
      this.words = words(asker);
      this.composer = BriefHandler.composer(words, asker);
      this.citing = new ReplyComposer(words.wording(), knowledge.links());
      this.editor = knowledge.editor();
      this.documents =
          item.spread().documents().stream()
              .flatMap(id -> knowledge.document(id).stream())
              .toList();
    }

    Reply reply(Asked asked) {
      if (asked.question().isEmpty()) {
        return whole();
      }
      return asked.asksWhoSpoke() ? voices() : answer(asked);
    }

    private Reply whole() {
      List<Block> blocks = new ArrayList<>();
      blocks.add(composer.title(item));
      editor.summary(documents, SENTENCES).forEach(excerpt -> composer.quote(excerpt, blocks));
      item.quotations().forEach(quote -> composer.said(quote, blocks));
      blocks.add(Block.paragraph(words.say("brief.item.sources", documents.size())));
      for (Document document : documents.subList(0, Math.min(LISTED, documents.size()))) {
        blocks.add(new Block.Note(citing.list(document.id(), document.header())));
      }
      blocks.add(Block.note(words.say("brief.item.ask", item.no())));
      return new Reply(blocks);
    }

    private Reply voices() {
      List<Quote> quotes = editor.quotations(documents);
      if (quotes.isEmpty()) {
        return Reply.of(words.say("brief.item.voices.none", item.no(), documents.size()));
      }
      List<Block> blocks = new ArrayList<>();
      blocks.add(Block.paragraph(words.say("brief.item.voices", item.no(), quotes.size())));
      quotes.stream().limit(QUOTATIONS).forEach(quote -> composer.said(quote, blocks));
      return new Reply(blocks);
    }

    private Reply answer(Asked asked) {
      List<Excerpt> sure =
          found(asked.question()).stream()
              .filter(each -> knowledge.answerer().rule().answers(each.confidence()))
              .toList();
      List<Excerpt> near = found(asked.question() + " " + item.title());
      if (sure.isEmpty() && near.isEmpty()) {
        return Reply.of(words.say("brief.item.nothing", item.no(), documents.size()));
      }
      String key = sure.isEmpty() ? "brief.item.nearest" : "brief.item.answer";
      List<Block> blocks = new ArrayList<>();
      blocks.add(Block.paragraph(words.say(key, item.no(), documents.size())));
      (sure.isEmpty() ? near : sure)
          .stream().limit(ANSWERS).forEach(excerpt -> composer.quote(excerpt, blocks));
      return new Reply(blocks);
    }

    private List<Excerpt> found(String question) {
      List<DocumentId> ours = documents.stream().map(Document::id).toList();
      Answer answer = knowledge.answerer().answer(knowledge.question(question), FOUND);
      return Conversation.excerpts(answer).stream()
          .filter(excerpt -> ours.contains(document(excerpt.citation())))
          .toList();
    }

    private static DocumentId document(Citation citation) {
      return citation.passage().document();
    }
  }
}
