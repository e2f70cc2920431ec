/**
 * Slack, over Bolt for Java and Socket Mode.
 *
 * <p>What comes in: {@link dev.stet.slack.Socket} or {@link dev.stet.slack.HttpEvents} receives an
 * envelope, Bolt parses it, {@link dev.stet.slack.Listeners} lets {@link dev.stet.slack.Mapper}
 * turn it into an {@link dev.stet.chat.Inbound} and hands that to the inbox. Only when the inbox
 * has it does Slack get its acknowledgement; an exception on the way means none, and Slack delivers
 * again.
 *
 * <p>What goes out: {@link dev.stet.slack.Sender} lets {@link dev.stet.slack.Renderer} turn a
 * {@link dev.stet.chat.Reply} into blocks, tries once, and says in the words of {@link
 * dev.stet.chat.DeliveryException} what is known of a failure.
 *
 * <p>{@link dev.stet.slack.SlackPlatform} ties both to the port, {@link dev.stet.slack.Line} keeps
 * the connection. {@link dev.stet.slack.WebClient}, {@link dev.stet.slack.Preflight} and {@link
 * dev.stet.slack.Socket} exist because of what the SDK does when Slack is slow, away or unwilling;
 * each says what.
 */
@NullMarked
package dev.stet.slack;

import org.jspecify.annotations.NullMarked;
