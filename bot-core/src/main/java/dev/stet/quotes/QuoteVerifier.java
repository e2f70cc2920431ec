package dev.stet.quotes;

import dev.stet.text.Quotation;
import dev.stet.text.SourceText;
import dev.stet.text.Span;
import dev.stet.text.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks a quotation up in texts, word for word. Forgives the style of quotation marks, case and
 * white space, and nothing else.
 *
 * <p>Deterministic; takes time linear in the length of the texts, times the length of the quotation
 * where they are alike.
 */
public final class QuoteVerifier {
  /** How much of a quotation must be found in one place to be called altered. */
  private static final double ALIKE = 0.6;

  /** Characters; of a longer quotation only these are looked up. */
  private static final int LONGEST = 20_000;

  /** Fewer words in a row may stand together by chance. */
  private static final int SHORTEST_PART = 4;

  private static final int MOST_PARTS = 6;

  /** Parts with no more words than this between them were not stitched together but shortened. */
  private static final int NEAR = 30;

  private final Function<SourceText, List<Quotation>> quotations;

  public QuoteVerifier(QuotationExtractor extractor) {
    this(extractor::extract);
  }

  /** A verifier that is told the quotations of a text, and need not look for them. */
  public QuoteVerifier(Function<SourceText, List<Quotation>> quotations) {
    this.quotations = quotations;
  }

  /** A text with its words, so that they are cut once. */
  private record Candidate(SourceText text, QuotedWords words) {}

  /** Words of one text: how many of the quotation they hold, by how many they differ. */
  private record Place(Candidate candidate, int from, int to, double likeness) {}

  /**
   * Looks for a quotation in some texts.
   *
   * @param quote the words asked for, with or without quotation marks
   * @param by who is said to have said it, or null
   * @param texts where to look, in the order in which places are to be told
   */
  public Verdict verify(String quote, @Nullable String by, List<SourceText> texts) {
    String head = quote.substring(0, Math.min(quote.length(), LONGEST));
    QuotedWords wanted = QuotedWords.of(head).withoutEnd();
    if (wanted.count() == 0) {
      return new Verdict.Absent();
    }
    List<Candidate> candidates =
        texts.stream().map(t -> new Candidate(t, QuotedWords.of(t.characters()))).toList();
    List<Place> exact = new ArrayList<>();
    candidates.forEach(c -> findExact(wanted, c, exact));
    if (!exact.isEmpty()) {
      return attributed(exact, by);
    }
    Optional<Verdict> stitched = stitched(wanted, candidates);
    return stitched.orElseGet(() -> altered(wanted, candidates));
  }

  private static void findExact(QuotedWords wanted, Candidate candidate, List<Place> found) {
    for (int from : new WordSearch(wanted, 0).in(candidate.words)) {
      found.add(new Place(candidate, from, from + wanted.count(), 1));
    }
  }

  private Verdict attributed(List<Place> exact, @Nullable String by) {
    Map<Candidate, List<Quotation>> read = new HashMap<>();
    List<Quotation> distinct =
        exact.stream()
            .flatMap(place ->
                read.computeIfAbsent(place.candidate, c -> quotations.apply(c.text)).stream()
                    .filter(q -> q.passage().span().overlaps(span(place))))
            .distinct()
            .toList();
    var places = exact.stream().map(p -> p.candidate.text.passage(span(p))).toList();
    if (by == null) {
      return new Verdict.Exact(places, distinct);
    }
    List<Quotation> said = distinct.stream().filter(q -> isBy(q.speaker(), by)).toList();
    return said.isEmpty()
        ? new Verdict.OtherSpeaker(places, distinct)
        : new Verdict.Exact(places, said);
  }

  private static Span span(Place place) {
    return place.candidate.words.characters(place.from, place.to);
  }

  private static boolean isBy(Speaker speaker, String name) {
    return switch (speaker) {
      case Speaker.Named named -> mayBe(Name.of(named.name()), Name.asked(name));
      case Speaker.Relayed relayed -> isBy(relayed.origin(), name);
      case Speaker.Unresolved _, Speaker.Unknown _ -> false;
    };
  }

  private static boolean mayBe(Name speaker, Name asked) {
    return !speaker.isEmpty() && !asked.isEmpty() && speaker.mayBe(asked);
  }

  /** Covers the quotation from its start with the longest parts that stand anywhere. */
  private static Optional<Verdict> stitched(QuotedWords wanted, List<Candidate> candidates) {
    List<Place> parts = new ArrayList<>();
    int at = 0;
    while (at < wanted.count() && parts.size() < MOST_PARTS) {
      at = wanted.behindEllipsis(at);
      Place part = at < wanted.count() ? longest(wanted, at, candidates) : null;
      if (part == null || part.to - part.from < SHORTEST_PART) {
        return Optional.empty();
      }
      parts.add(part);
      at = wanted.behindEllipsis(at + part.to - part.from);
    }
    return at == wanted.count() && isApart(parts)
        ? Optional.of(
            new Verdict.Stitched(
                parts.stream().map(p -> p.candidate.text.passage(span(p))).toList()))
        : Optional.empty();
  }

  private static @Nullable Place longest(QuotedWords wanted, int at, List<Candidate> candidates) {
    WordSearch search = new WordSearch(wanted, at);
    Place best = null;
    for (Candidate candidate : candidates) {
      WordSearch.Longest found = search.longestIn(candidate.words);
      if (best == null || found.length() > best.to - best.from) {
        best = new Place(candidate, found.from(), found.from() + found.length(), 1);
      }
    }
    return best;
  }

  private static boolean isApart(List<Place> parts) {
    for (int i = 1; i < parts.size(); i++) {
      Place before = parts.get(i - 1);
      Place part = parts.get(i);
      int gap = part.from - before.to;
      if (!part.candidate.equals(before.candidate) || gap < 0 || gap > NEAR) {
        return true;
      }
    }
    return false;
  }

  private static Verdict altered(QuotedWords wanted, List<Candidate> candidates) {
    Place best =
        candidates.stream()
            .map(c -> nearest(wanted, c))
            .max(Comparator.comparingDouble(Place::likeness))
            .orElse(null);
    if (best == null || best.likeness < ALIKE) {
      return new Verdict.Absent();
    }
    return new Verdict.Altered(
        best.candidate.text.passage(span(best)),
        WordDifference.of(best.candidate.words, best.from, best.to, wanted));
  }

  private static Place nearest(QuotedWords wanted, Candidate candidate) {
    Alignment alignment = Alignment.of(wanted, candidate.words);
    return new Place(candidate, alignment.from(), alignment.to(), alignment.likeness());
  }
}
