package dev.stet.briefing;

/**
 * What makes a sentence worth showing. Found on development sets of news, all at once: the same
 * weights serve all of them.
 *
 * @param position standing early
 * @param centre saying what all say
 * @param visits being like many others
 * @param title speaking of what the titles speak of
 * @param fullness saying much
 */
record Weights(double position, double centre, double visits, double title, double fullness) {
  /** What repeating costs where several sources repeat each other. */
  static final double SAID_OFTEN = 1.1;

  /** What it costs within one source. */
  static final double SAID_ONCE = 0.3;

  private static final double TITLE = 0.9;
  private static final Weights SEVERAL_SOURCES = new Weights(0.5, 2, 0.5, TITLE, 0.35);
  private static final Weights ONE_SOURCE = new Weights(1, 1, 0, TITLE, 0);

  /** A memo or a list of opinions has no beginning that tells the rest. */
  private static final Weights WITHOUT_LEAD = new Weights(0, 1.5, 0.5, TITLE, 0);

  /** So few sentences show no difference between beginning and rest. */
  private static final int TOO_FEW = 8;

  private static final int MOST_IN_LEAD = 5;

  /** A lead says this much more of what all say than the rest does. */
  private static final double LEADS = 1.1;

  /**
   * The weights for a story.
   *
   * @param central how much each sentence says of what all say, in order
   */
  static Weights of(boolean severalSources, double[] central) {
    if (severalSources) {
      return SEVERAL_SOURCES;
    }
    return hasLead(central) ? ONE_SOURCE : WITHOUT_LEAD;
  }

  private static boolean hasLead(double[] central) {
    if (central.length < TOO_FEW) {
      return true;
    }
    int lead = Math.clamp(central.length / 4, 1, MOST_IN_LEAD);
    return mean(central, 0, lead) > LEADS * mean(central, lead, central.length);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }
}
