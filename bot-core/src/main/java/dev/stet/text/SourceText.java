package dev.stet.text;

/**
 * The canonical text of one revision of a document: the characters that are quoted and that every
 * offset counts.
 */
public final class SourceText {
  private final DocumentId document;
  private final Revision revision;
  private final String characters;

  private SourceText(DocumentId document, Revision revision, String characters) {
    this.document = document;
    this.revision = revision;
    this.characters = characters;
  }

  /** Takes these characters as the canonical text; its revision follows from them. */
  public static SourceText of(DocumentId document, String characters) {
    return new SourceText(document, Revision.of(characters), characters);
  }

  /** Characters that were kept under the revision that followed from them. */
  public static SourceText kept(DocumentId document, Revision revision, String characters) {
    return new SourceText(document, revision, characters);
  }

  public DocumentId document() {
    return document;
  }

  public Revision revision() {
    return revision;
  }

  /** Length in UTF-16 units. */
  public int length() {
    return characters.length();
  }

  /**
   * The characters of a range, exactly as they stand in the document. The only source of quoted
   * text.
   *
   * @throws IllegalArgumentException if the range leaves the text or splits a surrogate pair
   */
  public String slice(Span span) {
    if (span.end() > characters.length()) {
      throw new IllegalArgumentException(
          "[" + document + "] " + span + " leaves a text of " + characters.length() + " units");
    }
    if (splitsPair(span.start()) || splitsPair(span.end())) {
      throw new IllegalArgumentException("[" + document + "] " + span + " splits a character");
    }
    return characters.substring(span.start(), span.end());
  }

  /** The range as something that can be cited. */
  public Passage passage(Span span) {
    return new Passage(document, revision, span);
  }

  /** On which line an offset stands, from 1. */
  public int line(int offset) {
    int line = 1;
    int end = characters.indexOf('\n', 0, offset);
    while (end >= 0) {
      line++;
      end = characters.indexOf('\n', end + 1, offset);
    }
    return line;
  }

  /** Whether a line ends within a range. */
  public boolean hasLineBreak(Span span) {
    return characters.indexOf('\n', span.start(), span.end()) >= 0;
  }

  /** The whole text for analysis. What a person is shown comes from {@link #slice} instead. */
  public String characters() {
    return characters;
  }

  private boolean splitsPair(int offset) {
    return offset > 0
        && offset < characters.length()
        && Character.isLowSurrogate(characters.charAt(offset))
        && Character.isHighSurrogate(characters.charAt(offset - 1));
  }
}
