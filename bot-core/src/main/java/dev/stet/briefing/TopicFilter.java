package dev.stet.briefing;

import dev.stet.corpus.Document;
import dev.stet.search.Stems;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what a document is about: its title and its first words. */
final class TopicFilter {
  /** Words at the beginning that say what a document is about. */
  private static final int WORDS = 120;

  /** About how many characters hold them. */
  private static final int CHARACTERS = 1_000;

  private final Stems stems;
  private final Topics topics;

  TopicFilter(Stems stems, Topics topics) {
    this.stems = stems;
    this.topics = topics;
  }

  boolean lets(Document document) {
    if (topics.isEverything()) {
      return true;
    }
    List<String> words = beginning(document);
    boolean wanted =
        topics.wanted().isEmpty()
            || topics.wanted().stream().anyMatch(topic -> isAbout(topic, document, words));
    return wanted && topics.muted().stream().noneMatch(topic -> isAbout(topic, document, words));
  }

  private boolean isAbout(String topic, Document document, List<String> words) {
    String source = document.header().source();
    if (source != null && source.equalsIgnoreCase(topic)) {
      return true;
    }
    String bare = topic.replaceAll("[\"“”]", "");
    List<String> asked = terms(document, bare);
    if (asked.isEmpty()) {
      return false;
    }
    return bare.length() < topic.length()
        ? Collections.indexOfSubList(words, asked) >= 0
        : asSet(words).containsAll(asked);
  }

  private static Set<String> asSet(List<String> words) {
    return new HashSet<>(words);
  }

  private List<String> beginning(Document document) {
    String text = document.text().characters();
    String start = text.substring(0, Math.min(text.length(), CHARACTERS));
    List<String> words = terms(document, document.header().title() + "\n" + start);
    return words.subList(0, Math.min(words.size(), WORDS));
  }

  private List<String> terms(Document document, String text) {
    return stems.terms(document.header().language(), text).stream().map(Stems.Stem::term).toList();
  }
}
