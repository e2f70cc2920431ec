package dev.stet.corpus.web;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be asked: those of the public internet, and those of an intranet that the
 * settings name.
 */
public final class AddressRules {
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\[(?<six>[^]]+)](:(?<port6>\\d+))?|(?<host>[^:]+)(:(?<port>\\d+))?|(?<bare>.*:.*:.*)");

  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+(/\\d+)?|.*:.*");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  private static final int FIRST_FREE_PORT = 1024;
  private static final List<Integer> WEB = List.of(80, 443);

  private final List<Intranet> allowed;

  private AddressRules(List<Intranet> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** The public internet alone. */
  public static AddressRules standard() {
    return new AddressRules(List.of());
  }

  /**
   * The public internet, and these besides.
   *
   * @param allowed names ("wiki.intern"), addresses ("10.1.2.3", "[fd00::5]") and networks
   *     ("10.1.0.0/16"), each with a port behind it (":8080") or for all ports
   * @throws IllegalArgumentException if one is none of these
   */
  public static AddressRules allowing(List<String> allowed) {
    return new AddressRules(allowed.stream().map(AddressRules::intranet).toList());
  }

  private static Intranet intranet(String written) {
    Matcher entry = ENTRY.matcher(written.strip());
    try {
      if (entry.matches()) {
        return intranet(entry);
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new IllegalArgumentException("is neither a host nor an address: " + written);
  }

  private static Intranet intranet(Matcher entry) {
    String host = first(entry, "six", "host", "bare");
    String port = first(entry, "port6", "port");
    int number = port.isEmpty() ? 0 : Integer.parseInt(port);
    if (NUMBERS.matcher(host).matches()) {
      return new Intranet("", Network.of(host), number);
    }
    if (NAME.matcher(host).matches()) {
      return new Intranet(host.toLowerCase(Locale.ROOT), null, number);
    }
    throw new IllegalArgumentException("no host: " + host);
  }

  private static String first(Matcher matcher, String... groups) {
    for (String group : groups) {
      @Nullable String found = matcher.group(group);
      if (found != null) {
        return found;
      }
    }
    return "";
  }

  /** Why a port may not be asked; empty: it may. */
  Optional<String> refusal(String host, int port) {
    boolean open =
        WEB.contains(port)
            || port >= FIRST_FREE_PORT
            || allowed.stream().anyMatch(each -> each.port == port);
    return open
        ? Optional.empty()
        : Optional.of("asks for port " + port + " of " + host + ", which is not one of the web's");
  }

  /** Whether an address may be connected to that somebody gave by this name. */
  boolean allows(String name, InetAddress address, int port) {
    return PublicAddresses.has(address)
        || allowed.stream().anyMatch(each -> each.covers(name, address, port));
  }

  /** Whether a name may stand for an address on some port: the port is looked at later. */
  boolean mayStandFor(String name, InetAddress address) {
    return PublicAddresses.has(address)
        || allowed.stream().anyMatch(each -> each.covers(name, address, each.port));
  }

  /**
   * One thing that the settings allow.
   *
   * @param name of a host, in lower case; empty: a network is meant
   * @param port 0: every one
   */
  private record Intranet(String name, @Nullable Network network, int port) {
    boolean covers(String asked, InetAddress address, int at) {
      boolean here =
          network == null
              ? name.equals(asked.toLowerCase(Locale.ROOT))
              : network.holds(address.getAddress());
      return here && (port == 0 || port == at);
    }
  }
}
