package dev.stet.quotes;

/** Weights that change while they are learned, and their average over all the time of learning. */
final class Learner implements Weights {
  private final float[] now;
  private final double[] timed;
  private final int[] met;
  private double clock = 1;

  Learner(int bits) {
    this.now = new float[1 << bits];
    this.timed = new double[1 << bits];
    this.met = new int[1 << bits];
  }

  @Override
  public float of(int key) {
    return now[key & now.length - 1];
  }

  void change(int key, double by) {
    int at = key & now.length - 1;
    now[at] += (float) by;
    timed[at] += by * clock;
    met[at]++;
  }

  void tick() {
    clock++;
  }

  /** The averages, in bytes, without those that changed only a few times. */
  HashedWeights average(int rarest) {
    double[] mean = new double[now.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = met[i] < rarest ? 0 : now[i] - timed[i] / clock;
    }
    return Quantised.of(mean);
  }
}
