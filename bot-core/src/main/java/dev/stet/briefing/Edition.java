package dev.stet.briefing;

import dev.stet.answer.Excerpt;
import dev.stet.answer.Quote;
import dev.stet.text.DocumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issue of a briefing. Immutable, and made of passages alone: how they are introduced is
 * others' business.
 *
 * @param id the same for the same documents, period and topics
 * @param comingUp in the order of the days
 * @param shown what its readers have seen once they have it
 */
public record Edition(
    String id,
    Period period,
    Intake intake,
    List<Item> items,
    List<ComingUp> comingUp,
    List<Note> notes,
    Shown shown) {
  public Edition {
    items = List.copyOf(items);
    comingUp = List.copyOf(comingUp);
    notes = List.copyOf(notes);
  }

  /** The same, telling some of its items. */
  public Edition telling(List<Item> some) {
    return new Edition(id, period, intake, some, comingUp, notes, shown);
  }

  /** The same, with other notes. */
  public Edition noting(List<Note> others) {
    return new Edition(id, period, intake, items, comingUp, others, shown);
  }

  /**
   * What went in.
   *
   * @param documents how many, copies included
   * @param sources how many publishers they come from
   */
  public record Intake(int documents, int sources) {}

  /**
   * A story.
   *
   * @param no its number, from 1
   * @param title of the report that leads it
   * @param passages the sentences that tell it, those of that report first
   * @param spread how widely it is reported
   * @param update whether its readers know the story, or a report of it was changed
   * @param differing two sources with different figures; null: none
   */
  public record Item(
      int no,
      String title,
      List<Excerpt> passages,
      List<Quote> quotations,
      Spread spread,
      boolean update,
      @Nullable Differing differing) {
    public Item {
      passages = List.copyOf(passages);
      quotations = List.copyOf(quotations);
    }
  }

  /**
   * How widely a story is reported.
   *
   * @param sources publishers with a report of their own
   * @param copies reports that are copies of another
   * @param documents that report it, copies left out
   */
  public record Spread(int sources, int copies, List<DocumentId> documents) {
    public Spread {
      documents = List.copyOf(documents);
    }
  }

  /**
   * Two sources with different figures for the same thing.
   *
   * @param first the newer one, where they are not of the same time
   * @param updated whether so much time is between them that the later may know more
   */
  public record Differing(Excerpt first, Excerpt second, boolean updated) {}

  /** What a document announces for a day. */
  public record ComingUp(When when, Excerpt passage) {}

  /**
   * Something to know about the edition itself.
   *
   * @param count of what
   */
  public record Note(Kind kind, int count) {}

  /** What a note is about. */
  public enum Kind {
    /** Documents that came in, but are much older than the period. */
    OLDER,
    /** Documents dated in the future. */
    FUTURE,
    /** Documents without a date, taken by the day they came in. */
    UNDATED,
    /** Stories that were left out for length. */
    MORE,
    /** Stories of which nothing new is known. */
    KNOWN,
    /** Further reports of those. */
    REPORTS,
    /** Nothing matches; so many documents are new in all. */
    NOTHING
  }
}
