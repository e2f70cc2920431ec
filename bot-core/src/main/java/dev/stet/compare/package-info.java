/**
 * Pure functions over pairs of texts: what they share and where they differ.
 *
 * <p>{@link dev.stet.compare.WordDiff} says how one text became another, in words; putting its
 * pieces together again gives both texts back, character for character.
 *
 * <p>{@link dev.stet.compare.Shingles} tells a copy, edited or shortened, from another report of
 * the same; {@link dev.stet.compare.Copies} groups many texts by it.
 *
 * <p>{@link dev.stet.compare.Figures} finds where two reports give different figures for the same
 * thing. It says so only if nothing else explains it: being wrong here would accuse a source.
 */
@NullMarked
package dev.stet.compare;

import org.jspecify.annotations.NullMarked;
