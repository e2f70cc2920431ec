/**
 * Pure functions over pairs of texts: what they share and where they differ.
 *
 * <p>{@link dev.stet.compare.WordDiff} says how one text became another, in words; putting its
 * pieces together again gives both texts back, character for character.
 */
@NullMarked
package dev.stet.compare;

import org.jspecify.annotations.NullMarked;
