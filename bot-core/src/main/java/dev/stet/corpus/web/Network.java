package dev.stet.corpus.web;

import java.net.InetAddress;

/** Addresses that begin with the same bits. */
final class Network {
  private final byte[] first;
  private final int bits;

  private Network(byte[] first, int bits) {
    if (bits < 0 || bits > first.length * Byte.SIZE) {
      throw new IllegalArgumentException("[network] cannot share " + bits + " bits");
    }
    this.first = first;
    this.bits = bits;
  }

  /**
   * Reads "10.0.0.0/8", "::1" and the like.
   *
   * @throws IllegalArgumentException if it is no address
   */
  static Network of(String written) {
    int slash = written.indexOf('/');
    String address = slash < 0 ? written : written.substring(0, slash);
    byte[] bytes = InetAddress.ofLiteral(address).getAddress();
    int most = bytes.length * Byte.SIZE;
    return new Network(bytes, slash < 0 ? most : Integer.parseInt(written.substring(slash + 1)));
  }

  boolean holds(byte[] address) {
    if (address.length != first.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 1 << (7 - bit % Byte.SIZE);
      if ((address[bit / Byte.SIZE] & mask) != (first[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }
}
