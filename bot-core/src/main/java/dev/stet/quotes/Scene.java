package dev.stet.quotes;

import dev.stet.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A text with all that is known before anything is attributed: its people and its labels. */
final class Scene {
  /** How many words away a cue or a source still belongs to a content. */
  private static final int NEAR = 40;

  private final Reading reading;
  private final List<Mention> mentions;
  private final WordKeys keys;
  private final People people;
  private final Label[] labels;
  private final int[] mentionsBefore;
  private final Layout layout;

  private Scene(Reading reading, Weights tagging) {
    this.reading = reading;
    List<Mention> plain = Mentions.of(reading);
    this.keys = new WordKeys(reading, plain);
    this.labels = new Tagger(tagging, new LabelFeatures(reading, keys)).tag();
    this.mentions = withSources(plain);
    this.people = People.of(reading, mentions);
    this.mentionsBefore = new int[reading.words().count() + 1];
    for (Mention mention : mentions) {
      mentionsBefore[mention.first() + 1]++;
    }
    for (int i = 1; i < mentionsBefore.length; i++) {
      mentionsBefore[i] += mentionsBefore[i - 1];
    }
    this.layout = new Layout(this);
  }

  static Scene of(String text, Weights tagging) {
    return new Scene(Reading.of(text), tagging);
  }

  /** Adds the sources that were recognised by their place alone, such as "passers-by". */
  private List<Mention> withSources(List<Mention> plain) {
    List<Mention> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < labels.length; i++) {
      while (next < plain.size() && plain.get(next).words().end() <= i) {
        all.add(plain.get(next++));
      }
      int limit = next < plain.size() ? plain.get(next).first() : labels.length;
      int end = i;
      while (end < limit && labels[end] == Label.SOURCE && words().isWord(end)) {
        end++;
      }
      boolean isolated = end == labels.length || labels[end] != Label.SOURCE || end < limit;
      if (end > i && isolated && (i == 0 || labels[i - 1] != Label.SOURCE)) {
        all.add(Mention.ofSource(new Span(i, end), words()));
      }
      i = Math.max(i, end - 1);
    }
    all.addAll(plain.subList(next, plain.size()));
    return List.copyOf(all);
  }

  Reading reading() {
    return reading;
  }

  Words words() {
    return reading.words();
  }

  List<Mention> mentions() {
    return mentions;
  }

  WordKeys keys() {
    return keys;
  }

  People people() {
    return people;
  }

  Layout layout() {
    return layout;
  }

  /** The label of a word; {@link Label#NONE} beyond the text. */
  Label label(int word) {
    return word < 0 || word >= labels.length ? Label.NONE : labels[word];
  }

  /** How many mentions start before a word: the number of the first one at or behind it. */
  int mentionsBefore(int word) {
    return mentionsBefore[Math.max(0, Math.min(word, mentionsBefore.length - 1))];
  }

  /** How many words of a range carry a label that makes them content. */
  int contentWords(Span range) {
    int content = 0;
    for (int i = range.start(); i < range.end(); i++) {
      content += labels[i].isContent() ? 1 : 0;
    }
    return content;
  }

  /** The words that start inside a range of characters. */
  Span wordsIn(Span characters) {
    int first = words().at(characters.start());
    return new Span(first, Math.max(first, words().at(characters.end())));
  }

  /** The nearest word with a label, in front first, since that is where it mostly stands. */
  int near(Span range, Label label) {
    for (int i = range.start() - 1; i >= Math.max(0, range.start() - NEAR); i--) {
      if (labels[i] == label) {
        return i;
      }
      if (reading.startsSentence(i)) {
        break;
      }
    }
    for (int i = range.end(); i < Math.min(words().count(), range.end() + NEAR); i++) {
      if (reading.startsSentence(i)) {
        break;
      }
      if (labels[i] == label) {
        return i;
      }
    }
    return -1;
  }
}
