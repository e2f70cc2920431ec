/**
 * What a thousand feeds and ten thousand standing queries cost on one machine.
 *
 * <p>{@code Press} prints the feeds, in a process of its own; {@code Wire} follows them and looks
 * on a clock: how long a cycle takes, what it costs in processor and memory, and how long it is
 * from a document to the alert.
 */
@NullMarked
package dev.stet.bench.feeds;

import org.jspecify.annotations.NullMarked;
