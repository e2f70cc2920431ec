/**
 * What an answer costs beside the least that it could cost: the same windows in a plain Lucene
 * index, in the same process.
 *
 * <p>{@link dev.stet.bench.answers.Press} invents as many articles as are wanted, {@link
 * dev.stet.bench.answers.House} is Stet's memory and index of them, {@link
 * dev.stet.bench.answers.Control} is plain Lucene. Ratios are of CPU time, which other work on the
 * machine disturbs least.
 */
@NullMarked
package dev.stet.bench.answers;

import org.jspecify.annotations.NullMarked;
