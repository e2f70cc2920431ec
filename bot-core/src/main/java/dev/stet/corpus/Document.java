package dev.stet.corpus;

import dev.stet.text.DocumentId;
import dev.stet.text.Revision;
import dev.stet.text.SourceText;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A document in one state: its canonical text, what is known about it, and its pages. */
public record Document(SourceText text, Header header, Pages pages) {
  /** A document without pages. */
  public Document(SourceText text, Header header) {
    this(text, header, Pages.NONE);
  }

  public DocumentId id() {
    return text.document();
  }

  public Revision revision() {
    return text.revision();
  }

  /** The page, from 1, on which an offset stands; null: the document has no pages. */
  public @Nullable Integer page(int offset) {
    OptionalInt page = pages.at(offset);
    return page.isPresent() ? page.getAsInt() : null;
  }
}
