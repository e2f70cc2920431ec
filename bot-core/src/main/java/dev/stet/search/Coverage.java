package dev.stet.search;

import org.jspecify.annotations.Nullable;

/**
 * What an answer was looked for in.
 *
 * @param searched documents that the asker may read
 * @param matched those among them that hold at least one word of the question
 * @param newest the latest publication among the searched, as ISO 8601; null: none is dated
 */
public record Coverage(int searched, int matched, @Nullable String newest) {}
