/**
 * A Slack on the loopback interface: enough of the Web API and of Socket Mode for the real SDK to
 * work against, as strict as Slack in what it takes, and able to fail in the ways Slack fails.
 *
 * <p>{@link dev.stet.testkit.slack.LoopbackSlack} is the door. People speak through it, and what
 * the bot posts comes out of it with its {@linkplain dev.stet.testkit.slack.Posted#visible visible
 * text}. {@link dev.stet.testkit.slack.Fault}s are planted in calls of the Web API; sockets are
 * recycled, reset and doubled. Nothing sleeps: what a test waits for wakes it.
 */
@NullMarked
package dev.stet.testkit.slack;

import org.jspecify.annotations.NullMarked;
