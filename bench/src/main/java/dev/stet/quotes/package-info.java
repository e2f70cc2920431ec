/**
 * Learns the weights that {@code dev.stet.quotes} ships, and writes what it finds for a scorer.
 *
 * <p>In the package of what it teaches, so that nothing there has to be public for it.
 */
@NullMarked
package dev.stet.quotes;

import org.jspecify.annotations.NullMarked;
