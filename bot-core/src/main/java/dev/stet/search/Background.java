package dev.stet.search;

import java.util.Set;
import java.util.TreeSet;

/**
 * How much a word tells where the documents alone are too few to say: as if they stood among some
 * hundred passages of everyday news, in which only everyday words recur. The more documents there
 * are, the less this counts, and at last not at all.
 */
final class Background {
  /** So many passages say by themselves how much a term tells; those that lack are imagined. */
  private static final int ENOUGH = 500;

  /** In how large a share of them an everyday word stands. */
  private static final double SHARE = 0.04;

  private static final String EVERYDAY =
      "people person man woman men women child children family group team member leader head"
          + " official officials minister president government state country nation city town area"
          + " region place home house street world part side end way thing case point fact number"
          + " year years month week day days time hour minute morning evening night today yesterday"
          + " tomorrow monday tuesday wednesday thursday friday saturday sunday january february"
          + " march april june july august september october november december one two three four"
          + " five six seven eight nine ten first second third last next new old good great big"
          + " large small high low long short own other same different early late later recent"
          + " local national public international general former including according among during"
          + " while since before after against between under over through across around near far"
          + " away back again still yet already now then never always often once however although"
          + " because though whether both each every all most more less least few several another"
          + " make made take took taken come came go went gone get got put set keep kept let see"
          + " saw seen look call called use used work working want need try tried ask asked told"
          + " tell talk speak spoke think thought believe know known show shown report reported"
          + " announce announced add added say statement news press conference interview reporter"
          + " agency spokesman spokeswoman percent per cent million billion thousand hundred half"
          + " expected plan planned decision issue question answer problem change lead led follow"
          + " followed begin began start started stop stopped end ended continue continued become"
          + " became remain remained turn turned move moved leave left bring brought hold held meet"
          + " met run ran send sent stand stood lose lost pay paid help support open opened close"
          + " closed cause caused power law order court party vote election police force company"
          + " give given gave find found build built buy bought catch caught draw drew drive drove"
          + " fall fell feel felt fight fought fly flew grow grew hear heard learn mean meant rise"
          + " rose sell sold sit spend spent strike struck teach throw threw understand understood"
          + " win won withdraw withdrew wear write wrote business market money service system"
          + " information program office job life death";

  private static final Set<String> STEMS = new TreeSet<>();

  static {
    new Stems().terms("en", EVERYDAY).forEach(stem -> STEMS.add(stem.term()));
  }

  private Background() {}

  /**
   * The weight of a word: its inverse document frequency (Robertson and Spärck Jones 1976).
   *
   * @param terms its stems
   * @param frequency in how many passages of the documents one of them stands
   * @param passages how many there are
   */
  static double weight(Set<String> terms, long frequency, long passages) {
    double imagined = (double) Math.max(0, ENOUGH - passages);
    boolean everyday = terms.stream().anyMatch(STEMS::contains);
    double known = (double) frequency + (everyday ? SHARE * imagined : 0);
    double all = (double) passages + imagined;
    return Math.log(1 + (all - known + 0.5) / (known + 0.5));
  }
}
