/**
 * Learns how much each {@link dev.stet.answer.Trait} counts, from questions with known answers.
 * {@code docs/ANSWERS.md} has the command.
 */
@NullMarked
package dev.stet.answer;

import org.jspecify.annotations.NullMarked;
