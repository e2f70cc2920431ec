/**
 * Indexes documents without their quotations, to see what those cost.
 *
 * <p>In the package of what it measures, so that nothing there has to be public for it.
 */
@NullMarked
package dev.stet.search;

import org.jspecify.annotations.NullMarked;
