package dev.stet.dialog;

import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.briefing.Edition;
import dev.stet.chat.Button;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.text.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts editions into words: the documents' own, with a citation under every line. */
final class EditionComposer {
  /** Of an edition's id, what tells it from the others of its place. */
  private static final int NAME = 8;

  /** A longer title is a text. */
  private static final int LONGEST_TITLE = 160;

  private static final String CUT = " […]";

  private final BriefingWords words;
  private final ReplyComposer citing;
  private final SourceLinks links;

  EditionComposer(BriefingWords words, ReplyComposer citing, SourceLinks links) {
    this.words = words;
    this.citing = citing;
    this.links = links;
  }

  BriefingWords words() {
    return words;
  }

  /** The sections of a message, none of which should be torn apart. */
  List<List<Block>> sections(Edition edition, Frame frame) {
    List<List<Block>> sections = new ArrayList<>();
    sections.add(head(edition, frame));
    edition.items().forEach(item -> sections.add(item(item, edition.id())));
    if (!edition.comingUp().isEmpty()) {
      sections.add(comingUp(edition));
    }
    List<Block> foot = foot(edition, frame);
    if (!foot.isEmpty()) {
      sections.add(foot);
    }
    return sections;
  }

  private List<Block> head(Edition edition, Frame frame) {
    List<Block> blocks = new ArrayList<>();
    frame.above().forEach(line -> blocks.add(Block.paragraph(line)));
    blocks.add(Block.paragraph(words.header(edition)));
    return blocks;
  }

  private List<Block> comingUp(Edition edition) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.heading(words.say("brief.coming")));
    for (Edition.ComingUp coming : edition.comingUp()) {
      blocks.add(Block.note(words.day(coming.when())));
      quote(coming.passage(), blocks);
    }
    return blocks;
  }

  private List<Block> foot(Edition edition, Frame frame) {
    List<Block> blocks = new ArrayList<>();
    edition.notes().forEach(note -> blocks.add(Block.note(words.note(note))));
    frame.below().forEach(line -> blocks.add(Block.note(line)));
    frame.page().ifPresent(url -> blocks.add(page(url)));
    if (!frame.buttons().isEmpty()) {
      blocks.add(new Block.Note(RichText.plain(words.say("brief.settings")), frame.buttons()));
    }
    return blocks;
  }

  private Block page(String url) {
    String label = words.say("brief.page");
    List<Button> open = List.of(new Button.Open(label, url));
    return new Block.Note(RichText.builder().link(label, url).build(), open);
  }

  private List<Block> item(Edition.Item item, String edition) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(title(item));
    item.passages().forEach(excerpt -> quote(excerpt, blocks));
    item.quotations().forEach(quote -> said(quote, blocks));
    Edition.@Nullable Differing differing = item.differing();
    if (differing != null) {
      blocks.add(Block.note(words.say(differing.updated() ? "brief.updated" : "brief.differ")));
      quote(differing.first(), blocks);
      quote(differing.second(), blocks);
    }
    Block last = blocks.removeLast();
    String action = ItemParser.action(item.no(), name(edition));
    Button open = new Button.Act(Integer.toString(item.no()), action);
    blocks.add(new Block.Note(last.text(), List.of(open)));
    return blocks;
  }

  static String name(String edition) {
    return edition.substring(0, NAME);
  }

  /** The line that begins a story. */
  Block title(Edition.Item item) {
    String key = item.update() ? "brief.update" : "brief.title";
    String title = words.say(key, item.no(), shortened(item.title()));
    String sources = words.say("brief.sources", item.spread().sources(), item.spread().copies());
    RichText.Builder line = RichText.builder().add(RichText.Style.STRONG, title);
    return new Block.Paragraph(line.add(sources).build());
  }

  private static String shortened(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    int blank = title.lastIndexOf(' ', LONGEST_TITLE);
    int end = blank > 0 ? blank : LONGEST_TITLE;
    boolean torn = Character.isHighSurrogate(title.charAt(end - 1));
    return title.substring(0, torn ? end - 1 : end) + CUT;
  }

  void quote(Excerpt excerpt, List<Block> blocks) {
    blocks.add(new Block.Quote(RichText.plain(excerpt.text())));
    blocks.add(
        new Block.Note(citing.cite(excerpt.citation(), links.link(excerpt, List.of(excerpt)))));
  }

  void said(Quote quote, List<Block> blocks) {
    blocks.add(new Block.Quote(RichText.plain(quote.text())));
    Citation citation = quote.citation();
    String speaker = String.valueOf(quote.by().speaker());
    @Nullable String role = quote.by().role();
    String by =
        role == null ? words.say("said.by", speaker) : words.say("said.by", speaker + ", " + role);
    blocks.add(Block.note(by));
    Optional<String> link = links.link(citation.passage(), List.of());
    blocks.add(new Block.Note(citing.cite(citation, link)));
  }
}
