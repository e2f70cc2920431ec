package dev.stet.dialog;

import java.time.Clock;

/**
 * What a dialog works with besides documents.
 *
 * @param inbox remembers what came in
 * @param admissions remembers who was let in
 * @param counters is told what happens
 * @param courtesy how much may be asked
 * @param clock the time in which people and platforms live, whatever time questions are about
 */
public record Desk(
    DurableInbox inbox, Admissions admissions, Counters counters, Courtesy courtesy, Clock clock) {
  /** A desk that forgets everything with the process, for one person. */
  public static Desk bare(Clock clock) {
    return new Desk(
        new VolatileInbox(), new NobodyElse(), Counters.none(), Courtesy.unlimited(), clock);
  }

  /** The same, counted. */
  public Desk counting(Counters told) {
    return new Desk(inbox, admissions, told, courtesy, clock);
  }
}
