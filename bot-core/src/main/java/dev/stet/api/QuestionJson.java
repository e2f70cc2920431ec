package dev.stet.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of questions.
 *
 * @param answerable whether the documents answer it; null: not known
 * @param relevant documents that do; their endings may be left out
 * @param evidence sentences that do
 * @param asOf a day: answer as if nothing later were known
 */
public record QuestionJson(
    String id,
    String question,
    @Nullable Boolean answerable,
    @Nullable List<String> relevant,
    @Nullable List<String> evidence,
    @Nullable String asOf) {}
