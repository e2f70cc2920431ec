package dev.stet.dialog;

import dev.stet.chat.Place;
import java.time.Clock;
import java.util.Optional;

/**
 * What a dialog works with besides documents.
 *
 * @param counters is told what happens
 * @param courtesy how much may be asked
 * @param clock the time in which people and platforms live, whatever time questions are about
 * @param newsroom what comes by itself; empty: nothing does
 */
public record Desk(
    Memory memory, Counters counters, Courtesy courtesy, Clock clock, Optional<Newsroom> newsroom) {
  /** A desk to which nothing comes by itself. */
  public Desk(Memory memory, Counters counters, Courtesy courtesy, Clock clock) {
    this(memory, counters, courtesy, clock, Optional.empty());
  }

  /** A desk that forgets everything with the process, for one person. */
  public static Desk bare(Clock clock) {
    return new Desk(Memory.brief(), Counters.none(), Courtesy.unlimited(), clock);
  }

  /** The same, counted. */
  public Desk counting(Counters told) {
    return new Desk(memory, told, courtesy, clock, newsroom);
  }

  /** The same, where the owner is alone with the bot as long as the process lives. */
  public Desk ofOwner() {
    return new Desk(memory.ofOwner(), counters, Courtesy.unlimited(), clock, newsroom);
  }

  /** The same, with what comes by itself. */
  public Desk in(Newsroom room) {
    return new Desk(memory, counters, courtesy, clock, Optional.of(room));
  }

  /** A conversation goes on under another name. */
  void moved(Place from, Place to) {
    inbox().moved(from, to);
    admissions().moved(from, to);
    newsroom.ifPresent(room -> room.watches().moved(from, to));
  }

  DurableInbox inbox() {
    return memory.inbox();
  }

  Admissions admissions() {
    return memory.admissions();
  }
}
