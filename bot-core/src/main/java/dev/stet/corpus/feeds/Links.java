package dev.stet.corpus.feeds;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them. */
final class Links {
  /** What is added to an address to count who comes by it. */
  private static final Pattern COUNTING =
      Pattern.compile("(?:utm_\\w+|fbclid|gclid|mc_cid|mc_eid|igshid)(?:=.*)?");

  private static final Pattern WEB =
      Pattern.compile(
          "https?://(?<host>[^/?#]+)(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?(?<rest>#.*)?",
          Pattern.CASE_INSENSITIVE);

  private Links() {}

  /**
   * By what an address is known, whether it is safe yet, and whoever counts its readers today. What
   * is no address stays as it is.
   */
  static String plain(String written) {
    Matcher address = WEB.matcher(written.strip());
    if (!address.matches()) {
      return written.strip();
    }
    String query =
        Stream.of(Objects.requireNonNullElse(address.group("query"), "").split("&", -1))
            .filter(each -> !each.isEmpty() && !COUNTING.matcher(each).matches())
            .collect(Collectors.joining("&"));
    return "https://"
        + address.group("host").toLowerCase(Locale.ROOT)
        + address.group("path")
        + (query.isEmpty() ? "" : "?" + query)
        + Objects.requireNonNullElse(address.group("rest"), "");
  }

  /** A link as an absolute address of the web; empty: it is none. */
  static Optional<String> absolute(URI base, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    try {
      URI link = base.resolve(written.strip().replace(" ", "%20"));
      String scheme = String.valueOf(link.getScheme());
      boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return web && link.getHost() != null ? Optional.of(link.toString()) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
