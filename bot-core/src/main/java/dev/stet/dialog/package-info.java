/**
 * How the bot behaves, once for all platforms.
 *
 * <p>The way of a message: {@link dev.stet.dialog.Dialog} claims it in the {@link
 * dev.stet.dialog.DurableInbox} and queues it in the lane of its place; {@link
 * dev.stet.dialog.Doorkeeper} says what its author may do there; {@code CommandParser} reads what
 * is wanted; {@code CommandHandler} does it with documents and {@code DeskHandler} with the bot
 * itself; {@code ReplyComposer} puts what came out into words; {@code Paginator} makes it fit the
 * platform; {@code Outbox} sends it, once. {@link dev.stet.dialog.Corrections} mend replies later,
 * and {@code Shares} shows to all what one person was told aside.
 *
 * <p>{@code BriefingRoom} is where people order briefings and ask about them: {@code BriefParser}
 * and {@code ItemParser} read what they want, {@code BriefHandler}, {@code SubscriptionHandler} and
 * {@code ItemHandler} do it. {@code EditionComposer} puts an edition into words, {@code
 * EditionLayout} makes it fit, {@link dev.stet.dialog.EditionDelivery} sends it when it is due.
 *
 * <p>Only this package sees both chat and knowledge.
 */
@NullMarked
package dev.stet.dialog;

import org.jspecify.annotations.NullMarked;
