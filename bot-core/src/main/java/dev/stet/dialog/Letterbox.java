package dev.stet.dialog;

import dev.stet.corpus.Deposits;

/**
 * Where admins put documents that they send.
 *
 * @param sorted whether each has to be put into a collection, because what lies in none is closed
 *     to nobody
 */
public record Letterbox(Deposits deposits, boolean sorted) {}
