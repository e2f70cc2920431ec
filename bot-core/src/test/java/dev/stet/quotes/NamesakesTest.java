package dev.stet.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesakesTest {
  private static Map<String, Set<String>> meant(Map<String, Integer> names, String asked) {
    return Namesakes.of(names).meant(Name.asked(asked));
  }

  @Test
  void spellingsOfOneNameAreOnePersonCalledAsMostDocumentsDo() {
    Map<String, Integer> names =
        Map.of("Oleh Dorenskiy", 3, "Oleg Dorensky", 1, "Oleh Dorenskyy", 5, "Dorenskiy", 2);
    assertEquals(Set.of("Oleh Dorenskyy"), meant(names, "Dorensky").keySet());
    assertEquals(names.keySet(), meant(names, "Oleh Dorensky").get("Oleh Dorenskyy"));
  }

  @Test
  void aFullNameMeansItsBearerAndNobodyElse() {
    Map<String, Integer> names = Map.of("Ada Moss", 4, "Ben Moss", 3, "Moss", 2);
    assertEquals(Map.of("Ada Moss", Set.of("Ada Moss")), meant(names, "Ada Moss"));
    assertEquals(Set.of("Ada Moss", "Ben Moss", "Moss"), meant(names, "Moss").keySet());
  }

  @Test
  void aSurnameBelongsToWhoBearsNearlyAllOfIt() {
    Map<String, Integer> names = Map.of("Ada Moss", 97, "Ben Moss", 3, "Moss", 20);
    assertEquals(Set.of("Ada Moss", "Moss"), meant(names, "Ada Moss").get("Ada Moss"));
  }

  @Test
  void titlesOfWhoAsksAreCut() {
    assertEquals(List.of("ada", "moss"), Name.asked("Foreign Minister Ada Moss").parts());
    assertEquals(List.of("moss"), Name.asked("Mrs. Moss").parts());
  }

  @Test
  void aNameInCapitalsIsNotTheCanonicalOne() {
    Map<String, Integer> names = Map.of("ADA MOSS", 9, "Ada Moss", 1);
    assertEquals(Set.of("Ada Moss"), meant(names, "ada moss").keySet());
  }
}
