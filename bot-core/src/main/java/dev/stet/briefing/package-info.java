/**
 * From a period to an edition: what a briefing is made of.
 *
 * <p>{@link dev.stet.briefing.Editor} takes the documents of a {@link dev.stet.briefing.Period} on
 * some {@link dev.stet.briefing.Topics}. {@code Originals} folds copies, {@code Stories} brings
 * reports of one event together, {@code Ranking} puts first what most publishers report, and {@code
 * Summarizer} picks the sentences that tell each story. {@code KeyQuotes}, {@code Differences} and
 * {@code Announcements} find what else is worth a line.
 *
 * <p>An {@link dev.stet.briefing.Edition} holds passages and counts, no word of ours. {@link
 * dev.stet.briefing.Shown} remembers what readers know already, so that a story that goes on is
 * told as an update.
 *
 * <p>Everything here is a pure function of documents and clock: reports are sorted by name before
 * anything depends on their order, and sums are taken in a fixed order.
 */
@NullMarked
package dev.stet.briefing;

import org.jspecify.annotations.NullMarked;
