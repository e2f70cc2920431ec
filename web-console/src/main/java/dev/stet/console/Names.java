package dev.stet.console;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which the console answers: a page under any other name is somebody's trick. */
final class Names {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  private final String listening;
  private final Optional<String> published;

  Names(ConsoleSettings settings) {
    this.listening = settings.host();
    this.published = settings.publicUrl().map(URI::getHost).map(Names::lower);
  }

  static boolean isLoopback(String name) {
    return LOOPBACK.contains(name);
  }

  /** The name in a Host header, without the port. */
  static String name(@Nullable String host) {
    return host == null ? "" : lower(host.replaceFirst(":\\d+$", ""));
  }

  /**
   * Whether the console answers to a name. Where it listens on every address it does not know all
   * of them; a page of another site can point a name of its own here, but not a bare address.
   */
  boolean knows(String name) {
    return isLoopback(name)
        || name.equals(lower(listening))
        || name.equals(published.orElse(null))
        || (EVERY_ADDRESS.contains(listening) && ADDRESS.matcher(name).matches());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
