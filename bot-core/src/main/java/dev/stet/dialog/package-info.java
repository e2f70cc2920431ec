/**
 * How the bot behaves, once for all platforms.
 *
 * <p>The way of a message: {@link dev.stet.dialog.Dialog} claims it in the {@link
 * dev.stet.dialog.DurableInbox} and queues it in the lane of its place; {@link
 * dev.stet.dialog.Doorkeeper} says what its author may do there; {@code CommandParser} reads what
 * is wanted; {@code CommandHandler} does it with documents and {@code DeskHandler} with the bot
 * itself; {@code ReplyComposer} puts what came out into words; {@code Paginator} makes it fit the
 * platform; {@code Outbox} sends it, once. {@link dev.stet.dialog.Corrections} mend replies later.
 * Only this package sees both chat and knowledge.
 */
@NullMarked
package dev.stet.dialog;

import org.jspecify.annotations.NullMarked;
