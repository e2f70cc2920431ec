package dev.stet.corpus.formats;

import java.util.ArrayList;
import java.util.List;

/** Reads a file and, one within the other, the files packed into it. */
final class Unfolding {
  static final String UNKNOWN_FORMAT = "has a format that Stet does not read";
  static final String DAMAGED = "is damaged, or is not what its name says";

  /** More would take the reader of a list of documents longer than one file is worth. */
  private static final int MOST_PARTS = 20_000;

  private final Readers readers;
  private final ReadingLimits limits;
  private final List<Leaf> leaves = new ArrayList<>();
  private long characters;

  private Unfolding(Readers readers, ReadingLimits limits) {
    this.readers = readers;
    this.limits = limits;
  }

  /** Everything found in a file, itself first. */
  static List<Leaf> of(String name, byte[] bytes, Readers readers, ReadingLimits limits) {
    Unfolding unfolding = new Unfolding(readers, limits);
    unfolding.unfold("", name, bytes);
    return unfolding.leaves;
  }

  private void unfold(String path, String name, byte[] bytes) {
    try {
      checkDepth(path);
      Contents contents = contents(name, bytes);
      add(path, contents);
      for (Contents.Part part : contents.parts()) {
        String below = path.isEmpty() ? part.name() : path + "/" + part.name();
        unfold(below, part.name(), part.bytes());
      }
    } catch (UnreadableException e) {
      leaves.add(new Leaf.Refused(path, e.reason()));
    }
  }

  private Contents contents(String name, byte[] bytes) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("is empty");
    }
    DocumentReader reader =
        readers.forName(name).orElseThrow(() -> new UnreadableException(UNKNOWN_FORMAT));
    try {
      return reader.read(bytes);
    } catch (StackOverflowError e) {
      throw new UnreadableException("is nested too deeply");
    } catch (RuntimeException e) {
      // Parsers answer damaged input with whatever exception they happen to run into.
      throw new UnreadableException(DAMAGED);
    }
  }

  private void add(String path, Contents contents) throws UnreadableException {
    if (contents.parts().size() > MOST_PARTS) {
      throw new UnreadableException("holds more than " + MOST_PARTS + " files");
    }
    Draft draft = contents.draft();
    characters += draft.characters().length();
    if (characters > limits.characters()) {
      throw new UnreadableException(
          "holds more than " + limits.characters() / 1_000_000 + " million characters");
    }
    if (!draft.characters().isBlank()) {
      leaves.add(new Leaf.Legible(path, draft));
    } else if (contents.parts().isEmpty()) {
      throw new UnreadableException("holds no text");
    }
  }

  private void checkDepth(String path) throws UnreadableException {
    long depth = path.isEmpty() ? 0 : 1 + path.chars().filter(c -> c == '/').count();
    if (depth > limits.depth()) {
      throw new UnreadableException(
          "lies in files within files more than " + limits.depth() + " deep");
    }
  }
}
