package dev.stet.compare;

import dev.stet.text.Span;

/**
 * Two figures for the same thing that cannot both be right.
 *
 * @param first the figure in the first text, with the noun it counts
 * @param second the one in the second text
 */
public record FigureDifference(Span first, Span second) {}
