package dev.stet.corpus.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the public internet from all others. What is not known is none of them. */
final class PublicAddresses {
  /**
   * Ranges of IPv4 that are private, shared, reserved, local to a link, for examples or for many at
   * once (RFC 6890), and the address under which one cloud shows a machine its secrets.
   */
  private static final List<Network> CLOSED_4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "168.63.129.16/32",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** Of IPv6 only this is handed out to the public … */
  private static final Network OPEN_6 = Network.of("2000::/3");

  /** … without tunnels, whose far end nobody here can see, and examples. */
  private static final List<Network> CLOSED_6 =
      networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  /** IPv4 seen through a gateway: the last four bytes say who is meant. */
  private static final Network TRANSLATED = Network.of("64:ff9b::/96");

  private PublicAddresses() {}

  private static List<Network> networks(String... written) {
    return Arrays.stream(written).map(Network::of).toList();
  }

  static boolean has(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isOpen4(bytes);
    }
    if (TRANSLATED.holds(bytes)) {
      return isOpen4(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    }
    return OPEN_6.holds(bytes) && CLOSED_6.stream().noneMatch(closed -> closed.holds(bytes));
  }

  private static boolean isOpen4(byte[] bytes) {
    return CLOSED_4.stream().noneMatch(closed -> closed.holds(bytes));
  }
}
