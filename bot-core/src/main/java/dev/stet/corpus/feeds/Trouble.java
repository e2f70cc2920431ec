package dev.stet.corpus.feeds;

import java.time.Instant;

/**
 * A feed that brings nothing at present.
 *
 * @param feed what it is called
 * @param reason one clause that a person understands: "answers 503"
 * @param since when it last went well, or was first tried
 */
public record Trouble(long id, String feed, String reason, Instant since) {}
