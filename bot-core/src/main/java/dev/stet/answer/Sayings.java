package dev.stet.answer;

import dev.stet.quotes.Verdict.Difference;
import dev.stet.quotes.WordDifference;
import dev.stet.text.Quotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings together what the same speaker said in nearly the same words. */
final class Sayings {
  private static final Comparator<Quote> OLDEST_FIRST =
      Comparator.comparing(
              (Quote quote) -> Optional.ofNullable(quote.citation().published()).orElse("9"))
          .thenComparing(quote -> quote.quotation().passage().document())
          .thenComparing(Quote::span);

  private Sayings() {}

  /** Sayings in the order of their first mention in a list of quotations. */
  static List<Voice.Saying> of(List<Quote> quotes) {
    List<List<Quote>> groups = new ArrayList<>();
    for (Quote quote : quotes) {
      groups.stream()
          .filter(group -> isOne(group.getFirst(), quote))
          .findFirst()
          .orElseGet(() -> {
            groups.add(new ArrayList<>());
            return groups.getLast();
          })
          .add(quote);
    }
    return groups.stream().map(Sayings::saying).toList();
  }

  private static boolean isOne(Quote one, Quote other) {
    @Nullable String speaker = one.by().speaker();
    return speaker != null
        && Objects.equals(speaker, other.by().speaker())
        && isIndirect(one) == isIndirect(other)
        && WordDifference.between(one.text(), other.text()).isPresent();
  }

  static boolean isIndirect(Quote quote) {
    return quote.quotation().kind() == Quotation.Kind.INDIRECT;
  }

  private static Voice.Saying saying(List<Quote> group) {
    List<Quote> dated = group.stream().sorted(OLDEST_FIRST).toList();
    Quote first = dated.getFirst();
    return new Voice.Saying(
        first, dated.stream().skip(1).map(quote -> again(first, quote)).toList());
  }

  private static Voice.Again again(Quote first, Quote quote) {
    List<Difference> differences =
        WordDifference.between(first.text(), quote.text())
            .orElseGet(() -> List.of(new Difference(Difference.Op.ADDED, quote.text())));
    return new Voice.Again(quote, differences);
  }
}
