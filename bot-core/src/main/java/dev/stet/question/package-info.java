/**
 * What was asked, normalised: the same words, clock and zone always make the same {@link
 * dev.stet.question.Question}.
 */
@NullMarked
package dev.stet.question;

import org.jspecify.annotations.NullMarked;
