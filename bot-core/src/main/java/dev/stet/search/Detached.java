package dev.stet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.MultiReader;

/**
 * Reads the words of a query without an index: for documents that are still to come every word may
 * be right as it is written, and weighs what it weighs in everyday news.
 */
final class Detached implements QueryWords.Analysis {
  private final Analyzers analyzers;
  private final NearTerms none;

  Detached(Analyzers analyzers) {
    this.analyzers = analyzers;
    try {
      this.none = new NearTerms(new MultiReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Analyzers analyzers() {
    return analyzers;
  }

  @Override
  public double weigh(Set<String> terms) {
    return Background.weight(terms, 0, 0);
  }

  @Override
  public boolean knows(Set<String> terms) {
    return true;
  }

  @Override
  public NearTerms near() {
    return none;
  }
}
