package dev.stet.compare;

import dev.stet.compare.Difference.Op;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The shortest way from one text to another in words added and removed: the greedy algorithm of
 * Myers (1986). Where the texts have too little in common for that to be quick, what lies between
 * their common beginning and end counts as replaced whole, which is true and merely less fine.
 */
public final class WordDiff {
  /** Words added and removed beyond which a reader would see a new text anyway. */
  private static final int MOST_EDITS = 2_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Difference> found = new ArrayList<>();

  private WordDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** How {@code before} became {@code after}, in order; no two neighbours have the same op. */
  public static List<Difference> between(String before, String after) {
    WordDiff diff = new WordDiff(words(before), words(after));
    diff.compare();
    Runs runs = new Runs();
    diff.found.forEach(runs::add);
    return runs.all();
  }

  private static List<String> words(String text) {
    BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
    boundaries.setText(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  private void compare() {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    add(Op.SAME, before.subList(0, head));
    middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    add(Op.SAME, before.subList(before.size() - tail, before.size()));
  }

  private void middle(List<String> from, List<String> to) {
    List<int[]> furthest = search(from, to);
    if (furthest.isEmpty()) {
      add(Op.REMOVED, from);
      add(Op.ADDED, to);
    } else {
      trace(furthest, from, to);
    }
  }

  /**
   * For each number of edits, how far along {@code from} each diagonal reaches with them; diagonal
   * {@code k} is at index {@code k + edits + 1}. Empty if there are too many edits.
   */
  private static List<int[]> search(List<String> from, List<String> to) {
    List<int[]> rounds = new ArrayList<>();
    int[] reached = {0, 0, 0};
    for (int edits = 0; edits <= MOST_EDITS; edits++) {
      int[] next = new int[2 * edits + 3];
      for (int k = -edits; k <= edits; k += 2) {
        int x = edits == 0 ? 0 : step(reached, k, edits);
        while (x < from.size() && x - k < to.size() && from.get(x).equals(to.get(x - k))) {
          x++;
        }
        next[k + edits + 1] = x;
        if (x >= from.size() && x - k >= to.size()) {
          rounds.add(next);
          return rounds;
        }
      }
      rounds.add(next);
      reached = next;
    }
    return List.of();
  }

  /** Where diagonal {@code k} begins after one more edit. */
  private static int step(int[] reached, int k, int edits) {
    boolean down = comesFromAbove(reached, k, edits);
    return down ? reached[k + 1 + edits] : reached[k - 1 + edits] + 1;
  }

  /** Whether the edit is an added word rather than a removed one. */
  private static boolean comesFromAbove(int[] reached, int k, int edits) {
    return k == -edits || (k != edits && reached[k - 1 + edits] < reached[k + 1 + edits]);
  }

  private void trace(List<int[]> rounds, List<String> from, List<String> to) {
    List<Difference> backwards = new ArrayList<>();
    int x = from.size();
    int y = to.size();
    for (int edits = rounds.size() - 1; edits > 0; edits--) {
      int k = x - y;
      int[] reached = rounds.get(edits - 1);
      boolean added = comesFromAbove(reached, k, edits);
      int fromX = reached[(added ? k + 1 : k - 1) + edits];
      int fromY = fromX - (added ? k + 1 : k - 1);
      int snake = added ? fromX : fromX + 1;
      for (; x > snake; x--) {
        backwards.add(new Difference(Op.SAME, from.get(x - 1)));
      }
      String word = added ? to.get(fromY) : from.get(fromX);
      backwards.add(new Difference(added ? Op.ADDED : Op.REMOVED, word));
      x = fromX;
      y = fromY;
    }
    for (; x > 0; x--) {
      backwards.add(new Difference(Op.SAME, from.get(x - 1)));
    }
    found.addAll(backwards.reversed());
  }

  private void add(Op op, List<String> words) {
    words.forEach(word -> found.add(new Difference(op, word)));
  }

  /** Neighbours of one kind as one run; between two runs of the same words, removals come first. */
  private static final class Runs {
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private final List<Difference> runs = new ArrayList<>();

    void add(Difference word) {
      switch (word.op()) {
        case SAME -> {
          flush(Op.REMOVED, removed);
          flush(Op.ADDED, added);
          same.append(word.text());
        }
        case REMOVED -> {
          flush(Op.SAME, same);
          removed.append(word.text());
        }
        case ADDED -> {
          flush(Op.SAME, same);
          added.append(word.text());
        }
      }
    }

    private void flush(Op op, StringBuilder run) {
      if (!run.isEmpty()) {
        runs.add(new Difference(op, run.toString()));
        run.setLength(0);
      }
    }

    List<Difference> all() {
      flush(Op.SAME, same);
      flush(Op.REMOVED, removed);
      flush(Op.ADDED, added);
      return List.copyOf(runs);
    }
  }
}
