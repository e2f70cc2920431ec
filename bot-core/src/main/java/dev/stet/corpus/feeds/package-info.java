/**
 * What others publish, as documents that come by themselves.
 *
 * <p>{@link dev.stet.corpus.feeds.Feeds} visits each {@link dev.stet.corpus.feeds.Feed} when it is
 * due. A visit asks for the feed unless it is what it was, reads it with {@code FeedReader}, and
 * writes each item that is new or was changed into a file with front matter: {@code ItemFiles}.
 * Where a feed tells the beginning only, {@code ItemPages} gets the page, at later visits if need
 * be. From there on it is a document like any other: its folder is its collection, a changed file
 * is a revision, a copy folds. What is remembered of feeds and items lies in {@link
 * dev.stet.corpus.feeds.FeedMemory}; it is told last, so that whatever dies in between is done
 * again and changes nothing.
 */
@NullMarked
package dev.stet.corpus.feeds;

import org.jspecify.annotations.NullMarked;
