/** What the tests of several packages share. */
@NullMarked
package dev.stet;

import org.jspecify.annotations.NullMarked;
