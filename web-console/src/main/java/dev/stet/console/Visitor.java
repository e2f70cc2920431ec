package dev.stet.console;

import io.avaje.jex.http.Context;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as far as it can be told from outside.
 *
 * @param client what to count their requests under
 * @param isLocal whether they sit at this computer: a loopback address, asking for a loopback name,
 *     with no trace of a proxy in between
 */
record Visitor(String client, boolean isLocal) {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** What proxies leave behind, and browsers never send. */
  private static final List<String> TRACES =
      List.of(FORWARDED_FOR, "Forwarded", "X-Forwarded-Host", "X-Real-IP", "Via");

  static Visitor of(Context context) {
    InetAddress address = context.exchange().getRemoteAddress().getAddress();
    boolean proxied = TRACES.stream().anyMatch(trace -> context.header(trace) != null);
    boolean loopback = address.isLoopbackAddress();
    boolean local = loopback && !proxied && Names.isLoopback(Names.name(context.header("Host")));
    return new Visitor(loopback ? behindProxy(context, address) : address.toString(), local);
  }

  /** A proxy on this computer adds whom it speaks for at the end; what stands before is hearsay. */
  private static String behindProxy(Context context, InetAddress address) {
    @Nullable String forwarded = context.header(FORWARDED_FOR);
    return forwarded == null
        ? address.toString()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }
}
