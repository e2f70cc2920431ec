package dev.stet.answer;

import java.util.List;

/** What Stet has to say to a question: passages of documents, or why there are none. */
public sealed interface Answer {
  Inquiry inquiry();

  /**
   * Passages that answer.
   *
   * @param passages at least one, best first, no two of them overlapping
   * @param confidence that the first one answers, from 0 to 1
   */
  record Passages(Inquiry inquiry, List<Excerpt> passages, double confidence) implements Answer {
    public Passages {
      passages = List.copyOf(passages);
    }
  }

  /**
   * The documents do not answer.
   *
   * @param nearest what comes closest, best first; may be empty
   * @param confidence below the threshold of the {@link AbstentionRule}
   */
  record Abstention(Inquiry inquiry, Reason reason, List<Excerpt> nearest, double confidence)
      implements Answer {
    public Abstention {
      nearest = List.copyOf(nearest);
    }
  }

  /** There was no question to answer. */
  record Help(Inquiry inquiry, Cause cause) implements Answer {}

  /** Why the documents do not answer. */
  enum Reason {
    /** None of them holds any word of the question. */
    NO_MATCH,
    /** What was found covers too little of the question. */
    LOW_CONFIDENCE
  }

  /** Why there was no question. */
  enum Cause {
    /** Nothing was asked. */
    EMPTY,
    /** No word in it says what it is about. */
    UNCLEAR,
    /** It is longer than any question. */
    TOO_LONG
  }
}
