/**
 * From a period to an edition, and from a schedule to a message that is sent once.
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
 * <p>A {@link dev.stet.briefing.Subscription} says what a {@link dev.stet.briefing.Recipient} wants
 * to be told, and its {@link dev.stet.briefing.Rhythm} when. The {@link
 * dev.stet.briefing.BriefingDesk} looks for what is due and makes a {@code Delivery} of each: it
 * claims the {@link dev.stet.briefing.EditionKey} in the {@link dev.stet.briefing.Ledger}, has the
 * edition made, keeps it in the {@link dev.stet.briefing.Archive} and hands it to the {@link
 * dev.stet.briefing.EditionSender}, which knows chats; this package knows none.
 *
 * <p>An edition is a pure function of documents and clock: reports are sorted by name before
 * anything depends on their order, and sums are taken in a fixed order.
 */
@NullMarked
package dev.stet.briefing;

import org.jspecify.annotations.NullMarked;
