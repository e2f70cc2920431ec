package dev.stet.search;

import dev.stet.corpus.Document;
import dev.stet.text.Passage;
import dev.stet.text.Sentences;
import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document that standing queries are held against, window by window. */
final class ReadDocument {
  private final Document document;
  private final Analyzers analyzers;
  private final List<Span> windows;
  private final List<ReadText> texts = new ArrayList<>();
  private final ReadText title;
  private final Map<Span, ReadText> said = new HashMap<>();

  ReadDocument(Document document, Analyzers analyzers) {
    this.document = document;
    this.analyzers = analyzers;
    this.windows = Windows.of(document.text().characters());
    windows.forEach(window -> texts.add(read(document.text().slice(window))));
    @Nullable String source = document.header().source();
    this.title = read(document.header().title() + (source == null ? "" : " / " + source));
  }

  private ReadText read(String displayed) {
    return new ReadText(displayed, document.header().language(), analyzers);
  }

  /** All stems of it. */
  Set<String> stems() {
    Set<String> stems = new HashSet<>(title.stems());
    texts.forEach(text -> stems.addAll(text.stems()));
    return stems;
  }

  /** The passage that says most of what matches; empty: nothing does. */
  Optional<Span> best(Sought sought) {
    int best = -1;
    double most = -1;
    for (int i = 0; i < windows.size(); i++) {
      List<ReadText> reach = reach(i);
      double own = sought.weightIn(texts.get(i));
      if (own > most && sought.standsIn(reach) && !sought.isUnwantedIn(reach)) {
        best = i;
        most = own;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(cut(sought, best));
  }

  /** What belongs together: a window, the one behind it, and the title. */
  private List<ReadText> reach(int window) {
    return window + 1 < texts.size()
        ? List.of(texts.get(window), texts.get(window + 1), title)
        : List.of(texts.get(window), title);
  }

  /** Whether what is sought stands in the sentences of a quotation. */
  boolean holds(Sought sought, Span sentences) {
    ReadText said = said(sentences);
    return sought.standsIn(List.of(said)) && !sought.isUnwantedIn(List.of(said, title));
  }

  private ReadText said(Span sentences) {
    return said.computeIfAbsent(sentences, span -> read(document.text().slice(span)));
  }

  private Span cut(Sought sought, int window) {
    Span area = windows.get(window);
    if (window + 1 < windows.size()) {
      area = area.cover(windows.get(window + 1));
    }
    Span cut = cut(sought, window, area);
    if (sought.phrases().isEmpty()) {
      return cut;
    }
    ReadText shown = read(document.text().slice(cut));
    for (Phrase phrase : sought.phrases()) {
      Optional<Span> sentence = shown.holds(phrase) ? Optional.empty() : sentence(phrase, area);
      if (sentence.isPresent()) {
        return cut(sought, window, sentence.get());
      }
    }
    return cut;
  }

  private Span cut(Sought sought, int window, Span area) {
    Passage passage = document.text().passage(windows.get(window));
    Hit hit = new Hit(passage, area, document.header().language(), new Strength(0, 0, 0, 0));
    return new PassageSelector(analyzers, sought.telling()).select(document, hit).span();
  }

  /** Where a phrase stands: other sentences may say as much of its words. */
  private Optional<Span> sentence(Phrase phrase, Span area) {
    return Sentences.of(document.text().slice(area)).stream()
        .map(sentence -> sentence.shift(area.start()))
        .filter(sentence -> read(document.text().slice(sentence)).holds(phrase))
        .findFirst();
  }
}
