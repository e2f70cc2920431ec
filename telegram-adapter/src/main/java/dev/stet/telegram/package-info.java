/**
 * Telegram, over the library {@code telegrambots}.
 *
 * <p>The way in: a {@link dev.stet.telegram.Run} hears of updates, {@link
 * dev.stet.telegram.PollRun} by letting the library poll and correcting what it gets wrong, {@link
 * dev.stet.telegram.HookRun} by letting Telegram report to a {@link dev.stet.telegram.Hook}; {@link
 * dev.stet.telegram.Connection} keeps a run alive from the first try to the end. {@link
 * dev.stet.telegram.Reception} sees to what cannot wait (a pressed button spins until {@link
 * dev.stet.telegram.Presses} acknowledges it) and {@link dev.stet.telegram.UpdateMapper} turns the
 * update into an {@link dev.stet.chat.Inbound}. An update is acknowledged only after the {@link
 * dev.stet.chat.Inbox} took it.
 *
 * <p>The way out: {@link dev.stet.telegram.MessageRenderer} turns a {@link dev.stet.chat.Reply}
 * into a {@link dev.stet.telegram.Post}: text and entities (never markup, so nothing needs
 * escaping), after {@link dev.stet.telegram.WireText} has done what Telegram's server would do to
 * the characters anyway, and a {@link dev.stet.telegram.Keyboard} whose buttons carry their action
 * themselves. {@link dev.stet.telegram.Courier} sends it at most once and says what became of it;
 * what Telegram definitely refused for its form, {@link dev.stet.telegram.Mailer} sends again
 * without that. {@link dev.stet.telegram.InlineResults} makes a list to pick from instead.
 *
 * <p>What nobody waits for (typing, acknowledgements, leaving a group) goes by {@link
 * dev.stet.telegram.Errands}, on connections of its own, so that it never delays an answer.
 *
 * <p><b>Words that Telegram brings to life.</b> The server links mentions, commands, hashtags and
 * addresses by itself, inside quotations too. A mention would notify somebody who has nothing to do
 * with the question, so every mention is set as code, which is the one way to stop it without
 * touching a character. A command from a document would be sent to the bot by one careless tap, so
 * in quotations and notes it is set as code too; in the bot's own words it stays alive, because the
 * bot means it. Hashtags and addresses stay alive: a tap opens what one reads, and nobody else
 * notices.
 */
@NullMarked
package dev.stet.telegram;

import org.jspecify.annotations.NullMarked;
