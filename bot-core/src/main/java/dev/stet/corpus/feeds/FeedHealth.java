package dev.stet.corpus.feeds;

import java.util.List;

/** Says which feeds bring nothing at present: for whoever shows how fresh the documents are. */
@FunctionalInterface
public interface FeedHealth {
  /** Those that failed more than once in a row, by number. */
  List<Trouble> troubles();

  /** There are no feeds. */
  static FeedHealth none() {
    return List::of;
  }
}
