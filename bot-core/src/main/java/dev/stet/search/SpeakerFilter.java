package dev.stet.search;

import dev.stet.quotes.Name;
import dev.stet.text.Quotation;
import dev.stet.text.SourceText;
import dev.stet.text.Speaker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Standing queries for what somebody says, found by the letters that a name can begin with. */
final class SpeakerFilter {
  private final Map<Long, Asked> queries = new TreeMap<>();
  private final Map<Character, Set<Long>> byLetter = new HashMap<>();
  private final Set<Long> offices = new TreeSet<>();

  /**
   * A query with the name it asks for.
   *
   * @param office whether the name is that of an office, too
   */
  record Asked(StandingQuery query, Name name, boolean office) {
    /** Whether a quotation is by whom it asks for. */
    boolean isBy(Quotation quotation, SourceText text) {
      Speaker speaker = quotation.speaker();
      boolean named =
          !name.isEmpty()
              && speaker
                  .resolved()
                  .map(Name::of)
                  .filter(resolved -> !resolved.isEmpty() && resolved.mayBe(name))
                  .isPresent();
      return named || (office && describes(speaker, text));
    }

    /** All words of an office must be printed beside the quotation. */
    private boolean describes(Speaker speaker, SourceText text) {
      StringBuilder printed = new StringBuilder();
      Stream.of(speaker.office(), speaker.mentioned())
          .flatMap(span -> span.stream())
          .forEach(span -> printed.append(text.slice(span)).append(' '));
      return Name.of(printed.toString()).parts().containsAll(Name.of(query.speaker()).parts());
    }
  }

  void put(StandingQuery query) {
    Name name = Name.asked(query.speaker());
    boolean office = Name.isOffice(query.speaker());
    queries.put(query.id(), new Asked(query, name, office));
    letters(name)
        .forEach(letter -> byLetter.computeIfAbsent(letter, l -> new TreeSet<>()).add(query.id()));
    if (office) {
      offices.add(query.id());
    }
  }

  void remove(long id) {
    queries.remove(id);
    offices.remove(id);
    byLetter.values().forEach(ids -> ids.remove(id));
  }

  boolean holds(long id) {
    return queries.containsKey(id);
  }

  boolean isEmpty() {
    return queries.isEmpty();
  }

  private static Set<Character> letters(Name name) {
    Set<Character> letters = new HashSet<>();
    if (!name.isEmpty()) {
      name.keys().forEach(key -> letters.add(key.isEmpty() ? ' ' : key.charAt(0)));
    }
    return letters;
  }

  /** Those that may ask for one of the speakers of these quotations. */
  List<Asked> candidates(List<QuotationHit> quotations) {
    Set<Long> ids = new TreeSet<>(offices);
    Set<String> names = new HashSet<>();
    quotations.forEach(hit -> hit.quotation().speaker().resolved().ifPresent(names::add));
    for (String name : names) {
      letters(Name.of(name)).forEach(letter -> ids.addAll(byLetter.getOrDefault(letter, Set.of())));
    }
    return ids.stream().flatMap(id -> Stream.ofNullable(queries.get(id))).toList();
  }
}
