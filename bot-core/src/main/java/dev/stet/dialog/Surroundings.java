package dev.stet.dialog;

import dev.stet.chat.RichText;
import dev.stet.text.Passage;
import dev.stet.text.Sentences;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import java.util.List;
import java.util.Optional;

/** Shows a passage where it stands: with the sentences before and after it. */
final class Surroundings {
  /** Sentences on each side. */
  private static final int SENTENCES = 3;

  /** A side is left out rather than shown longer than this. */
  private static final int LONGEST_SIDE = 1_200;

  private final Knowledge knowledge;

  Surroundings(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The passage, standing out in its surroundings; empty if its document may not be shown. */
  Optional<RichText> of(Passage passage) {
    return knowledge
        .document(passage.document())
        .flatMap(_ -> knowledge.revisions().text(passage.document(), passage.revision()))
        .map(text -> cut(text, passage.span()));
  }

  private static RichText cut(SourceText text, Span passage) {
    List<Span> sentences = Sentences.of(text.characters());
    List<Span> before = sentences.stream().filter(s -> s.end() <= passage.start()).toList();
    List<Span> after = sentences.stream().filter(s -> s.start() >= passage.end()).toList();
    Span area = passage;
    for (Span near : before.reversed().stream().limit(SENTENCES).toList()) {
      area = passage.start() - near.start() <= LONGEST_SIDE ? area.cover(near) : area;
    }
    for (Span near : after.stream().limit(SENTENCES).toList()) {
      area = near.end() - passage.end() <= LONGEST_SIDE ? area.cover(near) : area;
    }
    Span strong = passage.shift(-area.start());
    return new RichText(
        text.slice(area),
        List.of(new RichText.Mark(RichText.Style.STRONG, strong.start(), strong.end(), null)));
  }
}
