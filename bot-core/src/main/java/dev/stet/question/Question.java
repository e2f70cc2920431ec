package dev.stet.question;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question, ready to be answered.
 *
 * @param text the person's words, white space folded; may be empty
 * @param asked the clock
 * @param asker the person
 * @param asOf answer as if nothing published later were known; null: everything known at {@code
 *     asked}
 * @param words what is asked: the text, or what an earlier question makes of it
 * @param timing the time that is asked about
 * @param carried what the words took over from an earlier question; empty: it stands alone
 */
public record Question(
    String text,
    Instant asked,
    Asker asker,
    @Nullable Instant asOf,
    String words,
    Timing timing,
    List<String> carried) {
  public Question {
    carried = List.copyOf(carried);
  }

  /** A question that stands alone and asks about any time. */
  public Question(String text, Instant asked, ZoneId zone, @Nullable Instant asOf) {
    this(text, asked, new Asker(zone, Clearance.everything()), asOf, text);
  }

  private Question(String text, Instant asked, Asker asker, @Nullable Instant asOf, String words) {
    this(text, asked, asker, asOf, words, Timing.any(words), List.of());
  }

  /**
   * Who asks.
   *
   * @param reads what they may read: nothing else answers or is counted
   */
  public record Asker(ZoneId zone, Clearance reads) {}

  public ZoneId zone() {
    return asker.zone();
  }

  public Clearance reads() {
    return asker.reads();
  }

  /** The same question of somebody who may read this. */
  public Question readBy(Clearance reader) {
    Asker other = new Asker(asker.zone(), reader);
    return new Question(text, asked, other, asOf, words, timing, carried);
  }

  /** What sort of answer it calls for. */
  public Kind kind() {
    return timing.newestFirst() ? Kind.LATEST : KindParser.of(searched());
  }

  /** The words to look for: those for a time that is not looked for in texts are not among them. */
  public String searched() {
    return timing.window() == null && !timing.newestFirst() ? words : timing.rest();
  }

  /** The time that documents are to be of; null: any. */
  public @Nullable TimeWindow window() {
    return timing.window();
  }

  /** Whether it may be answered with all that was published at a time, or last. */
  public boolean asksForTimeOnly() {
    return window() != null || timing.newestFirst();
  }

  /** The latest moment at which a document may have become known; null: any. */
  public @Nullable Instant knownBy() {
    @Nullable TimeWindow window = window();
    if (window == null || timing.force() != Timing.Force.AS_OF || window.to() == null) {
      return asOf;
    }
    Instant end = window.to().minusMillis(1);
    return asOf != null && asOf.isBefore(end) ? asOf : end;
  }

  /** The same, where the words for a time are words like all others. */
  public Question whenever() {
    Timing any = new Timing(null, Timing.Force.PERHAPS, timing.rest(), false);
    return new Question(text, asked, asker, asOf, words, any, carried);
  }

  /** The same, to be answered by documents of one time; null: of any. */
  public Question within(@Nullable TimeWindow window) {
    Timing timed = new Timing(window, Timing.Force.FILTER, timing.rest(), timing.newestFirst());
    return new Question(text, asked, asker, asOf, words, timed, carried);
  }

  /** Other words, asked at the same time by the same person about the same time. */
  public Question about(String other) {
    Timing same = new Timing(timing.window(), timing.force(), other, timing.newestFirst());
    return new Question(other, asked, asker, asOf, other, same, List.of());
  }
}
