/**
 * Files in, documents out.
 *
 * <p>{@link dev.stet.corpus.Corpus} walks the folders and compares each file's stamp with what
 * {@link dev.stet.corpus.Revisions} remembers. Files that changed are read in the {@link
 * dev.stet.corpus.formats.ReadingRoom} and come out as {@link dev.stet.corpus.Change}s: added,
 * revised, withdrawn, or unreadable with a reason. The changes are made durable in Revisions, which
 * is the truth about every document; the search index is derived from it and can be thrown away.
 *
 * <p>A new format is one more reader, listed in {@code dev.stet.corpus.formats.Readers}.
 */
@NullMarked
package dev.stet.corpus;

import org.jspecify.annotations.NullMarked;
