package dev.stet.dialog;

import dev.stet.briefing.Edition;
import dev.stet.briefing.Edition.Item;
import dev.stet.briefing.Edition.Kind;
import dev.stet.briefing.Edition.Note;
import dev.stet.chat.Limits;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an edition fit into two messages, broken between stories. What is too long loses first what
 * comes up, then the second sentences, then what else is said of stories, then stories, from the
 * end; never the citation of a line that it shows.
 */
final class EditionLayout {
  private static final int PARTS = 2;

  /** A part of each message is left free, because platforms count as they like. */
  private static final int FREE = 8;

  private static final int FREE_BLOCKS = 2;

  private final EditionComposer composer;
  private final Limits limits;
  private final int room;
  private final int blocks;

  EditionLayout(EditionComposer composer, Limits limits) {
    this.composer = composer;
    this.limits = limits;
    this.room = limits.characters() - limits.characters() / FREE;
    this.blocks = limits.blocks() - FREE_BLOCKS;
  }

  /**
   * An edition in messages.
   *
   * @param last the number of the last story that they show; 0: none
   */
  record Laid(List<Reply> pages, int last) {
    /** As one reply, to be cut into messages again. */
    Reply together() {
      return new Reply(pages.stream().flatMap(page -> page.blocks().stream()).toList());
    }
  }

  Laid lay(Edition edition, Frame frame) {
    for (Edition cut : cuts(edition)) {
      List<Reply> pages = pages(composer.sections(cut, frame));
      boolean smallest = cut.items().size() <= 1 && cut.comingUp().isEmpty();
      if (pages.size() <= PARTS || (smallest && hasOneSentence(cut))) {
        int last = cut.items().isEmpty() ? 0 : cut.items().getLast().no();
        return new Laid(pages, last);
      }
    }
    throw new IllegalStateException("[layout] the smallest edition always fits");
  }

  private static boolean hasOneSentence(Edition edition) {
    return edition.items().stream().allMatch(item -> item.passages().size() <= 1);
  }

  /** The edition, and shorter and shorter ones. */
  private static List<Edition> cuts(Edition edition) {
    List<Edition> cuts = new ArrayList<>();
    cuts.add(edition);
    List<Item> items = edition.items();
    cuts.add(of(edition, items, 0));
    List<Item> first = items.stream().map(item -> of(item, 1, true)).toList();
    cuts.add(of(edition, first, 0));
    List<Item> bare = items.stream().map(item -> of(item, 1, false)).toList();
    for (int left = 0; left < Math.max(1, bare.size()); left++) {
      cuts.add(of(edition, bare.subList(0, bare.size() - left), left));
    }
    return cuts;
  }

  private static Item of(Item item, int sentences, boolean more) {
    return new Item(
        item.no(),
        item.title(),
        item.passages().subList(0, Math.min(sentences, item.passages().size())),
        more ? item.quotations() : List.of(),
        item.spread(),
        item.update(),
        more ? item.differing() : null);
  }

  /** Without what comes up, and with stories left out. */
  private static Edition of(Edition edition, List<Item> items, int left) {
    List<Note> notes = new ArrayList<>(edition.notes());
    int before = notes.stream().filter(n -> n.kind() == Kind.MORE).mapToInt(Note::count).sum();
    if (left > 0) {
      notes.removeIf(note -> note.kind() == Kind.MORE);
      notes.add(new Note(Kind.MORE, before + left));
    }
    return new Edition(
        edition.id(), edition.period(), edition.intake(), items, List.of(), notes, edition.shown());
  }

  private List<Reply> pages(List<List<Block>> sections) {
    List<Reply> pages = new ArrayList<>();
    List<Block> page = new ArrayList<>();
    for (List<Block> section : sections) {
      if (!page.isEmpty() && !fits(page, section)) {
        pages.addAll(new Paginator(limits).paginate(new Reply(page)));
        page = new ArrayList<>();
      }
      page.addAll(section);
    }
    pages.addAll(new Paginator(limits).paginate(new Reply(page)));
    return pages;
  }

  private boolean fits(List<Block> page, List<Block> section) {
    return length(page) + length(section) <= room && page.size() + section.size() <= blocks;
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> block.text().characters().length() + 1).sum();
  }
}
