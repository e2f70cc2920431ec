/**
 * The narrow waist: all that an adapter and the bot know of each other.
 *
 * <p>A {@link dev.stet.chat.ChatPlatform} hands every {@link dev.stet.chat.Inbound} to an {@link
 * dev.stet.chat.Inbox} and sends each {@link dev.stet.chat.Reply} to a {@link dev.stet.chat.Place}.
 * A reply is characters with marks, never markup: a renderer turns marks into what its platform
 * has, and no character of a document can ever become a command of it.
 *
 * <p>This package imports nothing of Stet, so that a platform can be written against it alone.
 */
@NullMarked
package dev.stet.chat;

import org.jspecify.annotations.NullMarked;
