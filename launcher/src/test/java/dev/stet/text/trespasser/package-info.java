/** Breaks the architecture on purpose, so that its test is seen to notice. */
@NullMarked
package dev.stet.text.trespasser;

import org.jspecify.annotations.NullMarked;
