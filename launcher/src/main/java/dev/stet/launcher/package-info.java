/**
 * The command line, the settings and the wiring.
 *
 * <p>{@link dev.stet.launcher.Main} reads the words of the command line and the environment, the
 * only package that does. {@code Settings} are what they say together with {@code stet.yaml};
 * {@code Home} is where index and state of a corpus lie; {@code Workspace} opens them, for writing
 * where no other process does, and hands out the parts of {@code bot-core} put together.
 */
@NullMarked
package dev.stet.launcher;

import org.jspecify.annotations.NullMarked;
