package dev.stet.quotes;

import dev.stet.quotes.Mention.Kind;
import dev.stet.text.Span;
import org.jspecify.annotations.Nullable;

/** Sources that layout alone tells: whose turn it is, and the name behind a dash, "― Ada Moss". */
final class Layout {
  private final Scene scene;
  private final Words words;

  Layout(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  /** The mention a range of words owes to layout, or null. */
  @Nullable Mention sourceOf(Span range) {
    Span name = range.isEmpty() ? null : turn(range.start());
    return name != null ? mention(name) : captioned(range.end());
  }

  /** The name that opens the turn a word belongs to. */
  @Nullable Span turn(int word) {
    return scene.reading().turns().nameOf(scene.reading().paragraphOf(word));
  }

  private Mention mention(Span name) {
    int number = scene.mentionsBefore(name.start());
    if (number < scene.mentions().size()) {
      Mention mention = scene.mentions().get(number);
      if (mention.words().overlaps(name)) {
        return mention;
      }
    }
    return new Mention(name, name.end() - 1, Kind.GROUP);
  }

  /** Closing mark, dash, full name, end. */
  @Nullable Mention captioned(int end) {
    int dash = end;
    while (dash < words.count() && dash < end + 3 && !isDash(dash)) {
      if (words.isWord(dash)) {
        return null;
      }
      dash++;
    }
    int number = scene.mentionsBefore(dash + 1);
    if (!isDash(dash) || number >= scene.mentions().size()) {
      return null;
    }
    Mention mention = scene.mentions().get(number);
    boolean next = mention.first() == dash + 1 && mention.kind() == Kind.NAME;
    boolean last = next && mention.words().length() > 1 && endsThere(mention.words().end());
    return last ? mention : null;
  }

  private boolean isDash(int word) {
    return word < words.count() && "—–―--".contains(words.lower(word));
  }

  private boolean endsThere(int word) {
    return word >= words.count()
        || scene.reading().startsParagraph(word)
        || ".,(@".contains(words.lower(word))
        || opensLine(word);
  }

  /**
   * A line that does not go on with the sentence before it, as where captions follow each other.
   */
  private boolean opensLine(int word) {
    String gap = scene.reading().text().substring(words.end(word - 1), words.start(word));
    return gap.indexOf('\n') >= 0 && (!words.isWord(word) || words.isCapital(word));
  }
}
