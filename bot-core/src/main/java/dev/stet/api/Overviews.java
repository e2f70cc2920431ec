package dev.stet.api;

import dev.stet.corpus.Header;
import dev.stet.corpus.Published;
import dev.stet.corpus.Revisions;
import dev.stet.dialog.ExampleQuestions;
import dev.stet.dialog.Knowledge;
import dev.stet.text.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums up the documents. What needs many of them read is kept until one of them changes. */
final class Overviews {
  private static final int QUESTIONS = 3;
  private static final int LISTED = 100;
  private static final int CHANGES = 12;

  private final Knowledge knowledge;
  private @Nullable Kept kept;

  Overviews(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  synchronized Overview overview() {
    long sequence = knowledge.revisions().sequence();
    Kept last = kept;
    if (last != null && last.sequence == sequence) {
      return last.overview;
    }
    Overview made = make();
    kept = new Kept(sequence, made);
    return made;
  }

  private Overview make() {
    SortedMap<DocumentId, Header> visible = knowledge.visible();
    SortedMap<String, Integer> languages = new TreeMap<>();
    visible.values().forEach(header -> languages.merge(header.language(), 1, Integer::sum));
    @Nullable String newest =
        visible.values().stream()
            .map(Header::published)
            .filter(Objects::nonNull)
            .max(Published::compareTo)
            .map(Published::iso)
            .orElse(null);
    List<String> questions = ExampleQuestions.of(knowledge, QUESTIONS);
    return new Overview(visible.size(), languages, newest, questions);
  }

  int documents() {
    return knowledge.visible().size();
  }

  List<Standing.Listed> newest() {
    return knowledge.newestFirst().stream()
        .limit(LISTED)
        .map(entry -> listed(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Standing.Listed listed(DocumentId id, Header header) {
    @Nullable Published published = header.published();
    return new Standing.Listed(
        id.path(),
        header.title(),
        header.source(),
        published == null ? null : published.iso(),
        header.language());
  }

  /** The journal's last entries, those of hidden documents left out. */
  List<Standing.Changed> changes() {
    Revisions revisions = knowledge.revisions();
    List<Standing.Changed> changes = new ArrayList<>();
    long from = Math.max(0, revisions.sequence() - CHANGES);
    for (Revisions.Entry entry : revisions.since(from, CHANGES)) {
      switch (entry) {
        case Revisions.Entry.Present present -> {
          Header header = present.document().header();
          if (!header.access().hiddenAt(knowledge.clock().instant())) {
            String doc = present.document().id().path();
            changes.add(new Standing.Changed(doc, header.title(), present.firstSeen()));
          }
        }
        case Revisions.Entry.Absent absent ->
            changes.add(new Standing.Changed(absent.id().path(), null, null));
      }
    }
    return List.copyOf(changes.reversed());
  }

  Map<String, String> unreadable() {
    Map<String, String> reasons = new TreeMap<>();
    knowledge.revisions().unreadable().forEach((id, why) -> reasons.put(id.path(), why));
    return reasons;
  }

  private record Kept(long sequence, Overview overview) {}
}
