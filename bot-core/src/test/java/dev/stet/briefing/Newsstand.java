package dev.stet.briefing;

import dev.stet.Shelf;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invented reports, put into an edition. */
final class Newsstand implements AutoCloseable {
  static final ZoneId ZONE = ZoneOffset.UTC;

  private final Shelf shelf;

  Newsstand(Path folder) {
    this.shelf = new Shelf(folder);
  }

  /** A report in the manner of {@code name | publisher | moment | title | text}. */
  record Article(String name, String publisher, String published, String title, String text) {
    String characters() {
      String date = published.isEmpty() ? "" : "published: " + published + "\n";
      String header = "---\ntitle: \"" + title + "\"\n" + date + "source: " + publisher;
      return header + "\nlanguage: en\n---\n" + text + "\n";
    }
  }

  Newsstand put(List<Article> articles) {
    articles.forEach(article -> shelf.put(article.name() + ".md", article.characters()));
    shelf.update();
    return this;
  }

  /** Takes them in one by one, in an order that the seed gives. */
  Newsstand putShuffled(List<Article> articles, long seed) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    for (Article article : shuffled) {
      shelf.put(article.name() + ".md", article.characters());
    }
    shelf.update();
    return this;
  }

  Shelf shelf() {
    return shelf;
  }

  Editor editor() {
    return new Editor(shelf.answerer().index(), shelf.revisions());
  }

  Edition edition(String when, String now) {
    return edition(when, now, Topics.ALL, Shown.NOTHING);
  }

  Edition edition(String when, String now, Topics topics, Shown shown) {
    Period period = Period.of(when, Instant.parse(now), ZONE).orElseThrow();
    return editor().edition(new Commission(period, topics, Commission.Length.NORMAL, shown));
  }

  @Override
  public void close() {
    shelf.close();
  }
}
