/**
 * SQL behind the small interfaces that other packages own.
 *
 * <p>Two SQLite files, for the documents and for the dialogs, each in write-ahead mode with full
 * synchronisation and a single writer connection: what was acknowledged survives the death of the
 * process. What briefings keep lies with the dialogs: subscriptions, the ledger of what was sent,
 * and editions as addresses of passages. The only package that knows SQL.
 */
@NullMarked
package dev.stet.store;

import org.jspecify.annotations.NullMarked;
