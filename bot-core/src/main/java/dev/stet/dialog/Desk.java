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
 * @param letterbox takes documents; empty: none are taken
 * @param briefings what is told without being asked for
 */
public record Desk(
    Memory memory,
    Counters counters,
    Courtesy courtesy,
    Clock clock,
    Optional<Letterbox> letterbox,
    Briefings briefings) {
  /** A desk at which no documents are taken, and where nobody subscribes to briefings. */
  public Desk(Memory memory, Counters counters, Courtesy courtesy, Clock clock) {
    this(memory, counters, courtesy, clock, Optional.empty(), Briefings.onDemand());
  }

  /** A desk that forgets everything with the process, for one person. */
  public static Desk bare(Clock clock) {
    return new Desk(Memory.brief(), Counters.none(), Courtesy.unlimited(), clock);
  }

  /** The same, counted. */
  public Desk counting(Counters told) {
    return new Desk(memory, told, courtesy, clock, letterbox, briefings);
  }

  /** The same, where documents are taken. */
  public Desk taking(Letterbox box) {
    return new Desk(memory, counters, courtesy, clock, Optional.of(box), briefings);
  }

  /** The same, with briefings for those who subscribe to them. */
  public Desk briefing(Briefings subscribed) {
    return new Desk(memory, counters, courtesy, clock, letterbox, subscribed);
  }

  /** The same, where the owner is alone with the bot as long as the process lives. */
  public Desk ofOwner() {
    return new Desk(memory.ofOwner(), counters, Courtesy.unlimited(), clock, letterbox, briefings);
  }

  /** A conversation goes on under another name. */
  void moved(Place from, Place to) {
    inbox().moved(from, to);
    admissions().moved(from, to);
    memory.answers().moved(from.platform(), from.conversation(), to.conversation());
    briefings.moved(from, to);
  }

  /** We may not write in a place any more. */
  void gone(Place place) {
    briefings.gone(place);
  }

  DurableInbox inbox() {
    return memory.inbox();
  }

  Admissions admissions() {
    return memory.admissions();
  }
}
