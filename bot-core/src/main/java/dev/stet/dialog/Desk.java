package dev.stet.dialog;

import dev.stet.chat.Place;
import java.time.Clock;
import java.util.Optional;

/** What a dialog works with besides documents. */
public final class Desk {
  private final Basics basics;
  private final Offices offices;

  /**
   * A desk that answers, and nothing else.
   *
   * @param counters is told what happens
   * @param courtesy how much may be asked
   * @param clock the time in which people and platforms live, whatever time questions are about
   */
  public Desk(Memory memory, Counters counters, Courtesy courtesy, Clock clock) {
    this(new Basics(memory, counters, courtesy, clock), Offices.none());
  }

  private Desk(Basics basics, Offices offices) {
    this.basics = basics;
    this.offices = offices;
  }

  private record Basics(Memory memory, Counters counters, Courtesy courtesy, Clock clock) {}

  private Desk offering(Offices more) {
    return new Desk(basics, more);
  }

  /** A desk that forgets everything with the process, for one person. */
  public static Desk bare(Clock clock) {
    return new Desk(Memory.brief(), Counters.none(), Courtesy.unlimited(), clock);
  }

  /** The same, counted. */
  public Desk counting(Counters told) {
    return new Desk(new Basics(memory(), told, courtesy(), clock()), offices);
  }

  /** The same, where the owner is alone with the bot as long as the process lives. */
  public Desk ofOwner() {
    return new Desk(
        new Basics(memory().ofOwner(), counters(), Courtesy.unlimited(), clock()), offices);
  }

  /** The same, where documents are taken. */
  public Desk taking(Letterbox box) {
    return offering(offices.with(box));
  }

  /** The same, with briefings for those who subscribe to them. */
  public Desk briefing(Briefings subscribed) {
    return offering(offices.with(subscribed));
  }

  /** The same, with what comes by itself. */
  public Desk in(Newsroom room) {
    return offering(offices.with(room));
  }

  /** A conversation goes on under another name. */
  void moved(Place from, Place to) {
    inbox().moved(from, to);
    admissions().moved(from, to);
    memory().answers().moved(from.platform(), from.conversation(), to.conversation());
    offices.moved(from, to);
  }

  /** We may not write in a place any more. */
  void gone(Place place) {
    offices.gone(place);
  }

  public Memory memory() {
    return basics.memory();
  }

  Counters counters() {
    return basics.counters();
  }

  Courtesy courtesy() {
    return basics.courtesy();
  }

  public Clock clock() {
    return basics.clock();
  }

  Optional<Letterbox> letterbox() {
    return offices.letterbox();
  }

  Briefings briefings() {
    return offices.briefings();
  }

  Optional<Newsroom> newsroom() {
    return offices.newsroom();
  }

  DurableInbox inbox() {
    return memory().inbox();
  }

  Admissions admissions() {
    return memory().admissions();
  }
}
