/** The one HTTP server: health, and answers for programs. */
@NullMarked
package dev.stet.console;

import org.jspecify.annotations.NullMarked;
