package dev.stet.api;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What there is to ask about.
 *
 * @param languages documents by ISO 639-1 code, {@code und} where it is unknown
 * @param newest the latest publication as ISO 8601; null: no document is dated
 * @param questions a few that the documents answer
 */
public record Overview(
    int documents,
    SortedMap<String, Integer> languages,
    @Nullable String newest,
    List<String> questions) {}
