package dev.stet.dialog;

import dev.stet.compare.Shingles;
import dev.stet.corpus.Revisions;
import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Revision;
import dev.stet.text.SourceText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts of late with their runs of words: many places were told of the same ones. */
final class Prints {
  private static final int MOST = 2_000;

  private final Revisions revisions;
  private final Map<Key, Print> known =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Print> eldest) {
          return size() > MOST;
        }
      };

  Prints(Revisions revisions) {
    this.revisions = revisions;
  }

  private record Key(DocumentId document, Revision revision) {}

  /** A text, and all of its runs. */
  record Print(SourceText text, Shingles whole) {}

  Print of(SourceText text) {
    return known.computeIfAbsent(
        new Key(text.document(), text.revision()),
        _ -> new Print(text, Shingles.of(text.characters())));
  }

  /** The text of a passage; empty: it was purged since. */
  Optional<Print> of(Passage passage) {
    Optional<Instant> seen = revisions.seen(passage.document(), passage.revision());
    if (seen.isEmpty()) {
      known.remove(new Key(passage.document(), passage.revision()));
      return Optional.empty();
    }
    @Nullable Print print = known.get(new Key(passage.document(), passage.revision()));
    return print != null
        ? Optional.of(print)
        : revisions.text(passage.document(), passage.revision()).map(this::of);
  }
}
