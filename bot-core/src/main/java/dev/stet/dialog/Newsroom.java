package dev.stet.dialog;

import dev.stet.corpus.feeds.Feeds;
import dev.stet.search.StandingQueries;
import java.time.Clock;

/**
 * What comes by itself: documents from feeds, and the word to those who wait for some.
 *
 * @param queries what is asked of every document, kept in step with the watches by {@link Alerts}
 * @param clock the time in which documents are first seen
 */
public record Newsroom(Feeds feeds, Watches watches, StandingQueries queries, Clock clock) {}
