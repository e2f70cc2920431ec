package dev.stet.answer;

import dev.stet.question.TimeWindow;
import dev.stet.quotes.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Stet has to say to a question: passages of documents, or why there are none. */
public sealed interface Answer {
  Inquiry inquiry();

  /**
   * Passages that answer.
   *
   * @param passages at least one, best first, no two of them overlapping
   * @param disagreements of the first one with others of them
   * @param confidence that the first one answers, from 0 to 1
   */
  record Passages(
      Inquiry inquiry, List<Excerpt> passages, List<Disagreement> disagreements, double confidence)
      implements Answer {
    public Passages {
      disagreements = List.copyOf(disagreements);
      passages = List.copyOf(passages);
    }
  }

  /**
   * What people said.
   *
   * @param voices at least one, with at least one quotation among them
   * @param passages the sentences that hold the quotations, then further passages that answer
   * @param window the time that was asked about; null: any
   * @param confidence that the first quotation answers, from 0 to 1
   */
  record Quotations(
      Inquiry inquiry,
      List<Voice> voices,
      List<Excerpt> passages,
      @Nullable TimeWindow window,
      double confidence)
      implements Answer {
    public Quotations {
      voices = List.copyOf(voices);
      passages = List.copyOf(passages);
    }

    /** All of them, voice by voice. */
    public List<Quote> quotes() {
      return voices.stream().flatMap(voice -> voice.quotes().stream()).toList();
    }
  }

  /**
   * Whether words stand in the documents as somebody quotes them.
   *
   * @param quotes what is quoted in those places
   * @param passages the sentences around those places, in their order
   */
  record Verification(Inquiry inquiry, Verdict verdict, List<Quote> quotes, List<Excerpt> passages)
      implements Answer {
    public Verification {
      quotes = List.copyOf(quotes);
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
    LOW_CONFIDENCE,
    /** None of them was published in the time that was asked about; what is nearest was not. */
    NOTHING_THEN,
    /** They quote nothing of whoever was asked for; what is nearest speaks about them. */
    NO_QUOTATION
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
