package dev.stet.dialog;

import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.briefing.Edition;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.text.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts editions into words: the documents' own, with a citation under every line. */
final class EditionComposer {
  /** Words that people read in a minute. */
  private static final int WORDS_A_MINUTE = 230;

  private final BriefingWords words;
  private final ReplyComposer citing;
  private final SourceLinks links;

  EditionComposer(BriefingWords words, ReplyComposer citing, SourceLinks links) {
    this.words = words;
    this.citing = citing;
    this.links = links;
  }

  /** An edition as a message. */
  Reply compose(Edition edition) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(header(edition)));
    edition.items().forEach(item -> tell(item, blocks));
    if (!edition.comingUp().isEmpty()) {
      blocks.add(heading(words.say("brief.coming")));
      for (Edition.ComingUp coming : edition.comingUp()) {
        blocks.add(Block.note(BriefingWords.day(coming.when())));
        quote(coming.passage(), blocks);
      }
    }
    edition.notes().forEach(note -> blocks.add(Block.note(words.note(note))));
    return new Reply(blocks);
  }

  private String header(Edition edition) {
    String from = words.moment(edition.period().from());
    String to = words.moment(edition.period().to());
    String zone = edition.period().zone().getId();
    String period = words.say("brief.period", from, to, zone);
    int documents = edition.intake().documents();
    if (edition.items().isEmpty()) {
      return period;
    }
    int stories = edition.items().size();
    int sources = edition.intake().sources();
    return period + "\n" + words.say("brief.header", documents, sources, stories, minutes(edition));
  }

  private static int minutes(Edition edition) {
    int count = 0;
    for (Edition.Item item : edition.items()) {
      for (Excerpt excerpt : item.passages()) {
        count += excerpt.text().split("\\s+", -1).length;
      }
    }
    return 1 + count / WORDS_A_MINUTE;
  }

  private void tell(Edition.Item item, List<Block> blocks) {
    String title =
        item.update()
            ? words.say("brief.update", item.no(), item.title())
            : words.say("brief.title", item.no(), item.title());
    String sources = words.say("brief.sources", item.spread().sources(), item.spread().copies());
    RichText.Builder line = RichText.builder().add(RichText.Style.STRONG, title);
    blocks.add(new Block.Paragraph(line.add(sources).build()));
    item.passages().forEach(excerpt -> quote(excerpt, blocks));
    item.quotations().forEach(quote -> said(quote, blocks));
    Edition.@Nullable Differing differing = item.differing();
    if (differing != null) {
      blocks.add(Block.note(words.say(differing.updated() ? "brief.updated" : "brief.differ")));
      quote(differing.first(), blocks);
      quote(differing.second(), blocks);
    }
  }

  private void quote(Excerpt excerpt, List<Block> blocks) {
    blocks.add(new Block.Quote(RichText.plain(excerpt.text())));
    blocks.add(
        new Block.Note(citing.cite(excerpt.citation(), links.link(excerpt, List.of(excerpt)))));
  }

  private void said(Quote quote, List<Block> blocks) {
    blocks.add(new Block.Quote(RichText.plain(quote.text())));
    Citation citation = quote.citation();
    String speaker = String.valueOf(quote.by().speaker());
    @Nullable String role = quote.by().role();
    String by =
        role == null ? words.say("said.by", speaker) : words.say("said.by", speaker + ", " + role);
    blocks.add(Block.note(by));
    blocks.add(new Block.Note(citing.cite(citation, Optional.empty())));
  }

  private static Block heading(String words) {
    return new Block.Paragraph(RichText.builder().add(RichText.Style.STRONG, words).build());
  }
}
