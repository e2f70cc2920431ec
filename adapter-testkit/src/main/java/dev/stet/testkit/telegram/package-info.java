/**
 * A stand-in for Telegram's Bot API.
 *
 * <p>{@link dev.stet.testkit.telegram.LoopbackBotApi} serves the methods that Stet uses. Updates
 * are kept, confirmed and repeated as the real server does it; a message is checked against the
 * limits of the real server, cleaned as the real server cleans it, and recorded as a {@link
 * dev.stet.testkit.telegram.Shown}: what a person would have on the screen. A {@link
 * dev.stet.testkit.telegram.Fault} lets a call go wrong in a way that was seen in the wild.
 *
 * <p>It plays less than the real server: no rate limits of its own, no parse modes, no media, and
 * no waiting time for a poll that repeats the offset of the one before.
 */
@NullMarked
package dev.stet.testkit.telegram;

import org.jspecify.annotations.NullMarked;
