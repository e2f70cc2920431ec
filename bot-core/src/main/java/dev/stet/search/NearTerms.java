package dev.stet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of the index that differ from a word in a letter or two, but not in the first. */
final class NearTerms {
  private final IndexReader reader;

  NearTerms(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * Looks for terms of a language.
   *
   * @param edits letters put in, left out, replaced or swapped with the next: at most 2
   */
  List<Near> of(String language, String word, int edits) {
    String term = Analyzers.term(language, word);
    int head = term.length() - word.length() + 1;
    List<Near> near = new ArrayList<>();
    try {
      @Nullable Terms terms = MultiTerms.getTerms(reader, IndexSchema.TEXT);
      if (terms != null) {
        Term sought = new Term(IndexSchema.TEXT, term);
        FuzzyTermsEnum each = new FuzzyTermsEnum(terms, sought, edits, head, true);
        for (@Nullable BytesRef next = each.next(); next != null; next = each.next()) {
          near.add(new Near(next.utf8ToString(), term.length() - word.length(), each.docFreq()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return near;
  }

  /**
   * One of them.
   *
   * @param mark how many characters before its stem tell the language
   * @param frequency in how many windows it stands
   */
  record Near(String term, int mark, int frequency) {
    String stem() {
      return term.substring(mark);
    }
  }
}
