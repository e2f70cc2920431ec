package dev.stet.briefing;

import dev.stet.corpus.Document;
import dev.stet.corpus.Header;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who published a document: many feeds may be one house. */
final class Publishers {
  /** Second levels under which a country registers names. */
  private static final Set<String> REGISTRIES =
      Set.of("co", "com", "org", "net", "gov", "ac", "in");

  private Publishers() {}

  /** By its web address, else by its source, else by the folder it lies in. */
  static String of(Document document) {
    Header header = document.header();
    String domain = header.url() == null ? "" : domain(header.url());
    if (!domain.isEmpty()) {
      return domain;
    }
    @Nullable String source = header.source();
    if (source != null && !source.isBlank()) {
      return source.strip().toLowerCase(Locale.ROOT);
    }
    String path = document.id().path();
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String domain(String url) {
    @Nullable String host = host(url);
    if (host == null) {
      return "";
    }
    String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    int kept = 2;
    if (labels.length > 2 && REGISTRIES.contains(labels[labels.length - 2])) {
      kept = labels[labels.length - 1].length() == 2 ? 3 : 2;
    }
    return String.join(
        ".", Arrays.asList(labels).subList(Math.max(0, labels.length - kept), labels.length));
  }

  private static @Nullable String host(String url) {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
