package dev.stet.quotes;

/**
 * Somebody, or something that speaks, whom a text names.
 *
 * @param name the most frequent of the fullest forms, as printed
 * @param gender what the text and the given name tell
 * @param organisation whether the name ends like that of an organisation
 */
record Person(String name, Gender gender, boolean organisation) {
  /** What a pronoun must agree with. */
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    boolean contradicts(Gender other) {
      return this != UNKNOWN && other != UNKNOWN && this != other;
    }

    /** The gender a pronoun or a form of address tells. */
    static Gender of(String word) {
      return switch (word) {
        case "he", "him", "his", "himself", "mr", "mr.", "sir", "lord", "spokesman" -> MALE;
        case "she", "her", "hers", "herself", "mrs", "mrs.", "ms", "ms.", "miss" -> FEMALE;
        case "dame", "lady", "spokeswoman", "congresswoman", "chairwoman" -> FEMALE;
        case "congressman", "chairman" -> MALE;
        default -> UNKNOWN;
      };
    }
  }
}
