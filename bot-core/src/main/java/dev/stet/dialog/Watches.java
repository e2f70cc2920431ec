package dev.stet.dialog;

import dev.stet.chat.Place;
import java.time.Instant;
import java.util.List;

/**
 * Remembers who wants to be told of what, and what they were told. All of it is durable at once.
 */
public interface Watches {
  /** Wants to be told from now on. */
  Watch add(Place place, Watch.Owner owner, String wanted, Instant since);

  /** What a place wants to be told of, the oldest first. */
  List<Watch> in(Place place);

  /** What all places want. */
  List<Watch> all();

  /** Goes up whenever a watch comes or ends. */
  long changes();

  /** Wants it no longer, nor what was found for it and has not been told. */
  void end(Watch watch);

  /** A conversation goes on under another name. */
  void moved(Place from, Place to);

  Manners manners(Place place);

  void manners(Place place, Manners manners);

  /** Up to where a journal of documents was looked through; -1: never. */
  long followed(String journal);

  /** Remembers at once what was found in a journal and up to where it was looked through. */
  void note(String journal, long sequence, List<Alert> found);

  /** What is to be told, in the order it was found. */
  List<Alert> waiting();

  /** What a place was told or will be, the newest first. */
  List<Alert> told(Place place, Instant since, int limit);

  /** What became of alerts. */
  void mark(List<Alert> alerts, Alert.State state, Instant now);

  /** How many alerts of a place came into a state since a moment. */
  int count(Place place, Alert.State state, Instant since);

  /** After a death: nobody knows about those that were being told. */
  void recover();

  /** Forgets what was told before a moment. */
  void forgetBefore(Instant moment);
}
