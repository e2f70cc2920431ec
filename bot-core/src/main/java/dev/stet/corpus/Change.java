package dev.stet.corpus;

import dev.stet.text.DocumentId;

/** One thing that happened to one document of the corpus. */
public sealed interface Change {
  DocumentId id();

  /** It is new. */
  record Added(Document document, FileStamp stamp) implements Change {
    @Override
    public DocumentId id() {
      return document.id();
    }
  }

  /** Its text or its header is another one now. */
  record Revised(Document document, FileStamp stamp) implements Change {
    @Override
    public DocumentId id() {
      return document.id();
    }
  }

  /** It is gone, and its text must not be shown again. */
  record Withdrawn(DocumentId id) implements Change {}

  /**
   * Its file is there and cannot be read.
   *
   * @param reason one clause that a person understands: "is not text in UTF-8 or UTF-16"
   */
  record Unreadable(DocumentId id, String reason, FileStamp stamp) implements Change {}

  /**
   * Its file holds documents, such as the messages of a mailbox, and has no text of its own. What
   * it holds is told in changes of its own.
   */
  record Unfolded(DocumentId id, FileStamp stamp) implements Change {}
}
