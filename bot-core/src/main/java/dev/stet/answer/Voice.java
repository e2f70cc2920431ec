package dev.stet.answer;

import dev.stet.quotes.Verdict.Difference;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one person said, or what several of one name did, or, without a name, whoever did.
 *
 * @param name the one most documents use, or as asked where several bear it; null: whoever said it
 * @param total how many quotations there are, shown or not
 * @param sayings verbatim ones first, then indirect ones
 */
public record Voice(@Nullable String name, int total, List<Saying> sayings) {
  public Voice {
    sayings = List.copyOf(sayings);
  }

  /** All quotations, in the order of the sayings. */
  public List<Quote> quotes() {
    return sayings.stream().flatMap(Saying::quotes).toList();
  }

  /**
   * What somebody said once, or several times in nearly the same words.
   *
   * @param first the earliest
   * @param later the others, in the order of their dates
   */
  public record Saying(Quote first, List<Again> later) {
    public Saying {
      later = List.copyOf(later);
    }

    /** All of them, in the order of their dates. */
    public Stream<Quote> quotes() {
      return Stream.concat(Stream.of(first), later.stream().map(Again::quote));
    }
  }

  /**
   * The same said again.
   *
   * @param differences from the first wording; words of this one are the added ones
   */
  public record Again(Quote quote, List<Difference> differences) {
    public Again {
      differences = List.copyOf(differences);
    }

    /** Whether the words are the same, going by what a reader would hear. */
    public boolean isVerbatim() {
      return differences.stream().allMatch(d -> d.op() == Difference.Op.SAME);
    }
  }
}
