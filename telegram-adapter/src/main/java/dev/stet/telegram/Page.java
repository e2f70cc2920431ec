package dev.stet.telegram;

import dev.stet.chat.Reply.Block;
import dev.stet.chat.RichText;
import dev.stet.chat.RichText.Mark;
import dev.stet.chat.RichText.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/** Text and entities while they grow. Offsets of entities count UTF-16 units, as Java does. */
final class Page {
  /** The server forgets the entities beyond. */
  private static final int MOST_ENTITIES = 100;

  /** A longer quotation is shown folded and opens at a tap. */
  private static final int LONG_QUOTE = 600;

  private static final int LONG_QUOTE_LINES = 4;

  private static final Comparator<MessageEntity> BY_OFFSET =
      Comparator.comparing(MessageEntity::getOffset)
          .thenComparing(MessageEntity::getLength, Comparator.reverseOrder());

  private final StringBuilder text = new StringBuilder();

  /** The frames of quotations: the last that may be missing. */
  private final List<MessageEntity> frames = new ArrayList<>();

  private final List<MessageEntity> details = new ArrayList<>();

  private Page() {}

  static Post.Words words(List<Block> blocks) {
    Page page = new Page();
    blocks.forEach(page::add);
    return new Post.Words(page.text(), page.entities());
  }

  private void add(Block block) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    RichText wire = WireText.of(block.text());
    int start = text.length();
    text.append(wire.characters());
    wire.marks().forEach(mark -> addMark(mark, start));
    switch (block) {
      case Block.Paragraph _ -> silence(wire, LiveWords.own(wire.characters()), start);
      case Block.Note _ -> silence(wire, LiveWords.quoted(wire.characters()), start);
      case Block.Quote _ -> {
        silence(wire, LiveWords.quoted(wire.characters()), start);
        frames.add(entity(frame(wire.characters()), start, text.length(), null));
      }
    }
  }

  private static String frame(String quote) {
    boolean isLong = quote.length() > LONG_QUOTE || quote.lines().count() > LONG_QUOTE_LINES;
    return isLong ? "expandable_blockquote" : "blockquote";
  }

  private void addMark(Mark mark, int start) {
    String type =
        switch (mark.style()) {
          case STRONG, MATCH -> "bold";
          case CODE -> "code";
          case LINK -> "text_link";
        };
    if (mark.style() != Style.LINK || Links.open(mark.url())) {
      details.add(entity(type, start + mark.start(), start + mark.end(), mark.target()));
    }
  }

  private void silence(RichText wire, List<MatchResult> words, int start) {
    for (MatchResult word : words) {
      if (wire.marks().stream().noneMatch(mark -> isSilent(mark, word))) {
        details.add(entity("code", start + word.start(), start + word.end(), null));
      }
    }
  }

  private static boolean isSilent(Mark mark, MatchResult word) {
    return switch (mark.style()) {
      case STRONG, MATCH -> false;
      case CODE -> mark.start() < word.end() && word.start() < mark.end();
      case LINK -> Links.open(mark.url()) && mark.start() < word.end() && word.start() < mark.end();
    };
  }

  private static MessageEntity entity(String type, int start, int end, @Nullable String url) {
    MessageEntity entity = new MessageEntity(type, start, end - start);
    entity.setUrl(url);
    return entity;
  }

  /** What is left when the server has cut the blanks at both ends. */
  private String text() {
    return text.substring(lead()).replaceFirst("[ \\n]+$", "");
  }

  private int lead() {
    return text.length() - text.toString().replaceFirst("^[ \\n]+", "").length();
  }

  private List<MessageEntity> entities() {
    int lead = lead();
    int end = lead + text().length();
    List<MessageEntity> all = new ArrayList<>(frames);
    all.addAll(details);
    return all.stream()
        .map(e -> within(e, lead, end))
        .filter(e -> e.getLength() > 0)
        .limit(MOST_ENTITIES)
        .sorted(BY_OFFSET)
        .toList();
  }

  private static MessageEntity within(MessageEntity entity, int lead, int end) {
    int from = Math.clamp(entity.getOffset(), lead, end);
    int to = Math.clamp(entity.getOffset() + entity.getLength(), lead, end);
    return entity(entity.getType(), from - lead, to - lead, entity.getUrl());
  }
}
