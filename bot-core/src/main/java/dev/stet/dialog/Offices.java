package dev.stet.dialog;

import dev.stet.chat.Place;
import java.util.Optional;

/**
 * What a desk has to offer besides answers.
 *
 * @param letterbox takes documents; empty: none are taken
 * @param briefings what is told by the clock
 * @param newsroom what comes by itself; empty: nothing does
 */
record Offices(Optional<Letterbox> letterbox, Briefings briefings, Optional<Newsroom> newsroom) {
  /** Briefings for who asks for one. */
  static Offices none() {
    return new Offices(Optional.empty(), Briefings.onDemand(), Optional.empty());
  }

  Offices with(Letterbox box) {
    return new Offices(Optional.of(box), briefings, newsroom);
  }

  Offices with(Briefings subscribed) {
    return new Offices(letterbox, subscribed, newsroom);
  }

  Offices with(Newsroom room) {
    return new Offices(letterbox, briefings, Optional.of(room));
  }

  void moved(Place from, Place to) {
    briefings.moved(from, to);
    newsroom.ifPresent(room -> room.watches().moved(from, to));
  }

  void gone(Place place) {
    briefings.gone(place);
  }
}
