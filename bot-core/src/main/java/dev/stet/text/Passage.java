package dev.stet.text;

/**
 * A range of one revision of one document: a quotation's address. It holds no characters; {@link
 * SourceText#slice} gives them.
 */
public record Passage(DocumentId document, Revision revision, Span span) {}
