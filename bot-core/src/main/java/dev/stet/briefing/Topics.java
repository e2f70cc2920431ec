package dev.stet.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a briefing is to be about.
 *
 * @param wanted any of these will do; empty: everything
 * @param muted none of these, wanted or not
 */
public record Topics(List<String> wanted, List<String> muted) {
  public static final Topics ALL = new Topics(List.of(), List.of());

  public Topics {
    wanted = List.copyOf(wanted);
    muted = List.copyOf(muted);
  }

  /** One topic; all, where it is blank. */
  public static Topics about(String topic) {
    return topic.isBlank() ? ALL : new Topics(List.of(topic.strip()), List.of());
  }

  /** Reads "+ukraine -sport". */
  public static Topics of(String written) {
    List<String> wanted = new ArrayList<>();
    List<String> muted = new ArrayList<>();
    for (String topic : written.strip().split("\\s+", -1)) {
      String word = topic.replaceFirst("^[+-]", "");
      if (!word.isBlank()) {
        (topic.startsWith("-") ? muted : wanted).add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new Topics(wanted, muted);
  }

  boolean isEverything() {
    return wanted.isEmpty() && muted.isEmpty();
  }
}
