/**
 * From a question's words to ranked passages: the only room that knows Lucene.
 *
 * <p>A document is indexed as a block of <em>windows</em>, a few sentences each, which do not
 * overlap. A question is answered in three steps. {@link dev.stet.search.SearchIndex} lets Lucene
 * find the best windows; {@code Ranker} scores those and their neighbours again together with the
 * document they stand in; {@link dev.stet.search.PassageSelector} cuts each to the sentences that
 * answer.
 *
 * <p>{@code Analyzers} brings the words of a text to the terms of the index, in the language of the
 * text; {@code QueryReading} does so with a question in all languages of the index at once, and
 * {@code Respelling} finds what else its words may be written like.
 *
 * <p>What is quoted in a document stands behind its windows, in fields of its own, and is found
 * through {@link dev.stet.search.QuotationIndex}.
 *
 * <p>No text is stored here. The index is derived from {@link dev.stet.corpus.Revisions}, remembers
 * how far it has followed it, and is rebuilt whenever it cannot be read.
 */
@NullMarked
package dev.stet.search;

import org.jspecify.annotations.NullMarked;
