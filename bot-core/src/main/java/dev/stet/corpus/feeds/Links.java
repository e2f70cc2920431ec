package dev.stet.corpus.feeds;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them. */
final class Links {
  private Links() {}

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
