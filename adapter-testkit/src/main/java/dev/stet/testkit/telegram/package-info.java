/**
 * A stand-in for Telegram's Bot API.
 *
 * <p>{@link dev.stet.testkit.telegram.LoopbackBotApi} serves the methods that Stet uses. Updates
 * are kept, confirmed and repeated as the real server does it; a message is checked against the
 * limits of the real server, cleaned as the real server cleans it, and recorded as a {@link
 * dev.stet.testkit.telegram.Shown}: what a person would have on the screen. A {@link
 * dev.stet.testkit.telegram.Fault} lets a call go wrong in a way that was seen in the wild.
 *
 * <p>What people do beside writing (they press buttons, type the bot's name in other chats, send
 * files, throw the bot out) is done by {@link dev.stet.testkit.telegram.People}. {@link
 * dev.stet.testkit.telegram.WebhookServer} stands in for our own server, to which it can report
 * instead of being polled.
 *
 * <p>It plays less than the real server: no rate limits of its own, no parse modes, no media but
 * files, and no waiting time for a poll that repeats the offset of the one before.
 */
@NullMarked
package dev.stet.testkit.telegram;

import org.jspecify.annotations.NullMarked;
