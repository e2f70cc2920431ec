package dev.stet.dialog;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The names of time zones, and what somebody may have meant who wrote none of them. */
final class ZoneNames {
  private static final int OFFERED = 3;

  private static final List<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(name -> name.contains("/") && !name.matches("(?:Etc|SystemV|US|Canada)/.*"))
          .sorted()
          .toList();

  private ZoneNames() {}

  /** The zone of a name, however it is spelled; empty: there is none. */
  static Optional<ZoneId> find(String written) {
    String name = written.strip().replace(' ', '_');
    if (name.equalsIgnoreCase("UTC")) {
      return Optional.of(ZoneId.of("UTC"));
    }
    return NAMES.stream().filter(name::equalsIgnoreCase).findFirst().map(ZoneId::of);
  }

  /** The names most like what was written. */
  static List<String> near(String written) {
    String name = lower(written.strip().replace(' ', '_'));
    ToIntFunction<String> distance =
        zone -> Math.min(distance(name, lower(zone)), distance(name, city(zone)));
    ToIntFunction<String> strange =
        zone -> (int) name.chars().filter(letter -> city(zone).indexOf(letter) < 0).count();
    return NAMES.stream()
        .sorted(
            Comparator.comparingInt(distance)
                .thenComparingInt(strange)
                .thenComparing(Comparator.naturalOrder()))
        .limit(OFFERED)
        .toList();
  }

  private static String lower(String zone) {
    return zone.toLowerCase(Locale.ROOT);
  }

  private static String city(String zone) {
    return lower(zone).substring(zone.lastIndexOf('/') + 1);
  }

  /** How many letters have to be added, left out or replaced (Levenshtein 1965). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
