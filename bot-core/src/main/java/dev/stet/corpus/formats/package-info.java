/**
 * One reader for each format: bytes in, text and header fields out.
 *
 * <p>A file becomes {@link dev.stet.corpus.formats.Leaf}s: itself, and what is packed into it, such
 * as the attachments of a message. {@link dev.stet.corpus.formats.ReadingRoom} is the way in. Plain
 * text is read on the spot. Everything that needs a parser is read in a process of its own, {@link
 * dev.stet.corpus.formats.ReadingDesk}, with little memory and little time: a file that hangs its
 * parser or eats the memory costs that process, and its own line in the list of unreadable files.
 *
 * <p>All readers keep to three rules. The text is what a person sees: no header, no hidden text, no
 * page furniture, and no character that is not displayed. White space is the only thing a reader
 * may invent, with "- " before list items, " | " between table cells and "> " before quoted mail.
 * The same bytes give the same text, on every machine.
 */
@NullMarked
package dev.stet.corpus.formats;

import org.jspecify.annotations.NullMarked;
