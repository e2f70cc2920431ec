package dev.stet.quotes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NameTest {
  private static boolean same(String a, String b) {
    boolean there = Name.of(a).mayBe(Name.of(b));
    assertTrue(there == Name.of(b).mayBe(Name.of(a)), "not symmetric: " + a + ", " + b);
    return there;
  }

  @Test
  void foldsTranscriptionsDiacriticsAndInitials() {
    assertTrue(same("Oleh Horenskiy", "Oleh Horenskyy"));
    assertTrue(same("Oleh Horensky", "Horenskyi"));
    assertTrue(same("Mariya Sybenko", "Maria Sibenko"));
    assertTrue(same("José Peña", "Jose Pena"));
    assertTrue(same("Ada L. Moss", "Ada Moss"));
  }

  @Test
  void keepsDifferentPeopleApart() {
    assertFalse(same("Ada Moss", "Ida Moss"));
    assertFalse(same("Ada Moss", "Ada Voss"));
    assertFalse(same("Tom Hale Jr.", "Tom Hale Sr."));
  }
}
