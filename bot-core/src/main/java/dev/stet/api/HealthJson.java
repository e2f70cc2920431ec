package dev.stet.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, as programs see it.
 *
 * @param status {@code ok}, or {@code failing} where somebody has to act
 * @param reasons what is wrong; null: nothing
 * @param documents null: not for this reader
 * @param platforms by name, what a person should know of each; null: not for this reader
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthJson(
    String status,
    @Nullable List<String> reasons,
    @Nullable Integer documents,
    @Nullable Map<String, String> platforms) {
  static HealthJson of(List<String> reasons, int documents, Map<String, String> platforms) {
    return reasons.isEmpty()
        ? new HealthJson("ok", null, documents, platforms)
        : new HealthJson("failing", reasons, documents, platforms);
  }

  /** Whether nobody has to act. */
  @JsonIgnore
  public boolean isWell() {
    return reasons == null;
  }

  /** What somebody without the access token may know. */
  public HealthJson forStrangers() {
    return new HealthJson(status, reasons, null, null);
  }
}
