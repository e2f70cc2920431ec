package dev.stet.quotes;

import dev.stet.text.Passage;
import dev.stet.text.Quotation;
import java.util.List;

/** What became of a quotation when it was looked up. */
public sealed interface Verdict {
  /**
   * The words stand in these places as asked, said by whoever was named, if anybody was.
   *
   * @param quotations those that hold the words; none where the words are not quoted from anybody
   */
  record Exact(List<Passage> places, List<Quotation> quotations) implements Verdict {
    public Exact {
      places = List.copyOf(places);
      quotations = List.copyOf(quotations);
    }
  }

  /** The words stand there, but somebody else is given as the speaker, or nobody. */
  record OtherSpeaker(List<Passage> places, List<Quotation> quotations) implements Verdict {
    public OtherSpeaker {
      places = List.copyOf(places);
      quotations = List.copyOf(quotations);
    }
  }

  /** Most of the words stand there, but not as asked. */
  record Altered(Passage place, List<Difference> differences) implements Verdict {
    public Altered {
      differences = List.copyOf(differences);
    }
  }

  /** Each part stands somewhere, but not one behind the other. In the order of the quotation. */
  record Stitched(List<Passage> places) implements Verdict {
    public Stitched {
      places = List.copyOf(places);
    }
  }

  /** Nothing like it stands in the texts. */
  record Absent() implements Verdict {}

  /** Words in a row that the quotation and the source share, or that only one of them has. */
  record Difference(Op op, String text) {
    /** Seen from the source: what a quotation that was altered has added and removed. */
    public enum Op {
      SAME,
      ADDED,
      REMOVED
    }
  }
}
