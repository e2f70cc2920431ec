package dev.stet.corpus;

import dev.stet.corpus.formats.Draft;
import dev.stet.corpus.formats.Languages;
import dev.stet.corpus.formats.UnreadableException;
import dev.stet.text.DocumentId;
import dev.stet.text.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Completes what a reader found to a document: title, date, language and audience. */
final class Drafts {
  private Drafts() {}

  /**
   * Makes the document.
   *
   * @param folder the sub-folder of the corpus it lies in; empty at the top
   * @throws UnreadableException if it holds no text, or an embargo that is no date
   */
  static Document complete(Draft draft, DocumentId id, String folder) throws UnreadableException {
    String text = draft.characters();
    if (text.isBlank()) {
      throw new UnreadableException("holds no text");
    }
    Header header =
        new Header(
            draft.field("title").map(Drafts::oneLine).orElseGet(() -> title(text, id)),
            draft.field("source").orElse(null),
            draft.field("author").orElse(null),
            draft.field("url").filter(Drafts::isWebAddress).orElse(null),
            published(draft, id),
            draft.field("language").flatMap(Languages::code).orElseGet(() -> Languages.of(text)),
            access(draft, folder));
    return new Document(SourceText.of(id, text), header, new Pages(draft.pages()));
  }

  private static String title(String text, DocumentId id) {
    return Titles.of(text, id.path().substring(id.path().lastIndexOf('/') + 1));
  }

  private static String oneLine(String title) {
    return title.replaceAll("\\s+", " ");
  }

  private static boolean isWebAddress(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  /** A date in a file's name is somebody's word; one in its properties is a program's. */
  private static @Nullable Published published(Draft draft, DocumentId id) {
    Optional<Published> stated =
        draft
            .field("published")
            .or(() -> draft.field("date"))
            .flatMap(written -> Dates.parse(written, origin(draft)));
    Optional<Published> named = Dates.inPath(id.path());
    boolean weak = draft.place() == Draft.Place.PROPERTIES;
    return (weak ? named.or(() -> stated) : stated.or(() -> named)).orElse(null);
  }

  private static Published.Origin origin(Draft draft) {
    return switch (draft.place()) {
      case FRONT_MATTER -> Published.Origin.FRONT_MATTER;
      case HEAD -> Published.Origin.PAGE;
      case PROPERTIES -> Published.Origin.PROPERTIES;
    };
  }

  private static Access access(Draft draft, String folder) throws UnreadableException {
    List<String> collections = new ArrayList<>();
    if (!folder.isEmpty()) {
      collections.add(folder);
    }
    draft.field("collection").filter(c -> !collections.contains(c)).ifPresent(collections::add);
    return new Access(collections, embargo(draft));
  }

  /** Fails closed: an embargo that cannot be understood must not be taken for none. */
  private static @Nullable Instant embargo(Draft draft) throws UnreadableException {
    Optional<String> written = draft.field("embargo_until");
    if (written.isEmpty()) {
      return null;
    }
    return Dates.parse(written.get(), origin(draft))
        .map(Published::moment)
        .orElseThrow(() -> new UnreadableException("has an embargo_until that is not a date"));
  }
}
