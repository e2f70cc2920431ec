/**
 * The web console: the third platform beside Telegram and Slack, and the one HTTP server.
 *
 * <p>Every request passes the {@code Gate}. What a browser says becomes an {@link
 * dev.stet.chat.Inbound} like any other; the reply comes back to {@link
 * dev.stet.console.WebConsole#send} and {@code ReplyHtml} turns it into HTML. Pages are made by
 * {@code ChatPage}, {@code SourcePage} and {@code StatusPage}, on the server, and work without a
 * script; {@code stet.js} only saves the reload. {@code Html} is the one place where characters
 * become markup.
 */
@NullMarked
package dev.stet.console;

import org.jspecify.annotations.NullMarked;
