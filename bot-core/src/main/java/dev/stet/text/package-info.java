/**
 * Characters and ranges: what a quotation is made of.
 *
 * <p>A {@link dev.stet.text.SourceText} holds the canonical text of one revision of one document. A
 * {@link dev.stet.text.Span} names a range of it, in UTF-16 units, end exclusive. A {@link
 * dev.stet.text.Passage} pins a span to its document and revision, so that it means the same
 * characters for ever. Whatever is shown to a person as a document's words comes from {@link
 * dev.stet.text.SourceText#slice}, and from nowhere else.
 *
 * <p>Search does not look at those characters but at {@link dev.stet.text.FoldedText}, which undoes
 * what only typography cares about and knows the way back. {@link dev.stet.text.Sentences} finds
 * where one may cut.
 */
@NullMarked
package dev.stet.text;

import org.jspecify.annotations.NullMarked;
