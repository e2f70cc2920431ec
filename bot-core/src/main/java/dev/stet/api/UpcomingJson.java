package dev.stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stet.briefing.When;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence announces something for a day to come.
 *
 * @param when the day or month in ISO 8601; null: it announces nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpcomingJson(String id, boolean upcoming, @Nullable String when) {
  /** Maps what was found. */
  public static UpcomingJson of(String id, Optional<When> when) {
    return new UpcomingJson(id, when.isPresent(), when.map(When::iso).orElse(null));
  }

  /**
   * A sentence to be read.
   *
   * @param published the day, or a moment that begins with it
   */
  public record Sentence(String id, String text, String published) {
    public Sentence {
      Required.of(id, "id");
      Required.of(text, "text");
      Required.of(published, "published");
    }
  }
}
