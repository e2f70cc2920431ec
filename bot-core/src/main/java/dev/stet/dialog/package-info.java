/**
 * How the bot behaves, once for all platforms.
 *
 * <p>The way of a message: {@link dev.stet.dialog.Dialog} takes it from a platform and queues it in
 * the lane of its place; {@code CommandParser} reads what is wanted; {@code CommandHandler} does
 * it; {@code ReplyComposer} puts what came out into words; {@code Paginator} makes it fit the
 * platform. Only this package sees both chat and knowledge.
 */
@NullMarked
package dev.stet.dialog;

import org.jspecify.annotations.NullMarked;
