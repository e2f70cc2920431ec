package dev.stet.search;

import dev.stet.text.DocumentId;
import dev.stet.text.Passage;
import dev.stet.text.Revision;
import dev.stet.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/**
 * Scores the windows that Lucene proposes, and reads the best of them.
 *
 * <p>Goes through the index once, in its order: that is what makes it cheap.
 */
final class Proposals {
  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble((Hit hit) -> hit.strength().total())
          .reversed()
          .thenComparing(hit -> hit.window().document())
          .thenComparing(hit -> hit.window().span());

  private final Snapshot snapshot;
  private final Map<Block, Origin> origins = new HashMap<>();

  Proposals(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The best of what was found, best first. */
  List<Hit> best(ScoreDoc[] found, QueryWords words, int top) throws IOException {
    Ranker ranker = new Ranker(snapshot, words);
    List<Scored> scored = new ArrayList<>();
    for (Segment segment : segments(found)) {
      List<Strength[]> strengths = ranker.score(segment.leaf(), segment.blocks());
      for (int i = 0; i < segment.blocks().size(); i++) {
        for (int ordinal : segment.ordinals().get(i)) {
          scored.add(new Scored(segment.blocks().get(i), ordinal, strengths.get(i)[ordinal]));
        }
      }
    }
    List<Hit> hits = new ArrayList<>();
    for (Scored each : first(scored, top)) {
      hits.add(hit(each));
    }
    return hits.stream().sorted(BEST_FIRST).limit(top).toList();
  }

  /** Some windows, in their order, with these strengths. */
  List<Hit> openings(ScoreDoc[] found) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc each : found) {
      LeafReaderContext leaf = leaf(each.doc);
      Block block = new BlockReader(leaf).read(each.doc - leaf.docBase);
      hits.add(hit(new Scored(block, 0, new Strength(0, 0, 1.0 / (1 + hits.size()), 0))));
    }
    return hits;
  }

  /** The strongest, with all that are as strong as the last of them. */
  private static List<Scored> first(List<Scored> scored, int top) {
    scored.sort(Comparator.comparingDouble(Scored::total).reversed());
    int end = Math.min(top, scored.size());
    while (end > 0
        && end < scored.size()
        && scored.get(end).total() == scored.get(end - 1).total()) {
      end++;
    }
    return scored.subList(0, end);
  }

  private LeafReaderContext leaf(int window) {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    return leaves.get(ReaderUtil.subIndex(window, leaves));
  }

  /** The windows by segment and block, in the order of the index. */
  private List<Segment> segments(ScoreDoc[] found) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (int window : Arrays.stream(found).mapToInt(each -> each.doc).sorted().toArray()) {
      LeafReaderContext leaf = leaf(window);
      if (segments.isEmpty() || segments.getLast().leaf() != leaf) {
        segments.add(
            new Segment(leaf, new BlockReader(leaf), new ArrayList<>(), new ArrayList<>()));
      }
      segments.getLast().add(window - leaf.docBase);
    }
    return segments;
  }

  private Hit hit(Scored scored) throws IOException {
    Block block = scored.block();
    Origin origin = origin(block);
    int ordinal = scored.ordinal();
    Span window = span(block, ordinal, ordinal);
    Span area = span(block, Math.max(0, ordinal - 1), Math.min(block.count() - 1, ordinal + 1));
    Passage passage = new Passage(origin.document(), origin.revision(), window);
    return new Hit(passage, area, origin.language(), scored.strength());
  }

  private Origin origin(Block block) throws IOException {
    Origin known = origins.get(block);
    if (known == null) {
      var fields = block.leaf().reader().storedFields().document(block.first());
      known =
          new Origin(
              new DocumentId(fields.get(IndexSchema.DOCUMENT)),
              new Revision(fields.get(IndexSchema.REVISION)),
              fields.get(IndexSchema.LANGUAGE));
      origins.put(block, known);
    }
    return known;
  }

  private static Span span(Block block, int first, int last) throws IOException {
    return new Span(
        (int) block.value(IndexSchema.START, first), (int) block.value(IndexSchema.END, last));
  }

  /** What was found in one segment: its blocks, and of each the ordinals of windows. */
  private record Segment(
      LeafReaderContext leaf,
      BlockReader reader,
      List<Block> blocks,
      List<List<Integer>> ordinals) {
    void add(int window) throws IOException {
      if (blocks.isEmpty() || !blocks.getLast().holds(window)) {
        blocks.add(reader.read(window));
        ordinals.add(new ArrayList<>());
      }
      ordinals.getLast().add(window - blocks.getLast().first());
    }
  }

  private record Scored(Block block, int ordinal, Strength strength) {
    double total() {
      return strength.total();
    }
  }

  /** What all windows of a block have in common. */
  private record Origin(DocumentId document, Revision revision, String language) {}
}
