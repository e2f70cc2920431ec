package dev.stet.corpus;

import dev.stet.text.DocumentId;
import dev.stet.text.Revision;
import dev.stet.text.SourceText;

/** A document in one state: its canonical text and what is known about it. */
public record Document(SourceText text, Header header) {
  public DocumentId id() {
    return text.document();
  }

  public Revision revision() {
    return text.revision();
  }
}
