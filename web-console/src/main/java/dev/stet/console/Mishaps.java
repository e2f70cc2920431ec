package dev.stet.console;

import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;
import io.avaje.jex.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said when a request comes to nothing. */
final class Mishaps {
  private static final System.Logger LOG = System.getLogger(Mishaps.class.getName());

  /** What the platform calls a connection that its other end, or a time limit, has ended. */
  private static final Set<String> HUNG_UP =
      Set.of(
          "stream is closed",
          "stream closed",
          "Broken pipe",
          "Connection reset",
          "Connection reset by peer");

  private Mishaps() {}

  static void addTo(Jex jex) {
    // Named as routes, because no filter sees a request that has none.
    jex.get("/*", context -> missing(context));
    jex.post("/*", context -> missing(context));
    jex.error(HttpResponseException.class, Mishaps::refused);
    jex.error(Exception.class, Mishaps::failed);
  }

  private static void missing(Context context) {
    context.status(404);
    Layout.message(context, "There is no such page.", "");
  }

  private static void refused(Context context, HttpResponseException e) {
    context.status(e.status());
    String sentence =
        switch (e.status()) {
          case 404 -> "There is no such page.";
          case 413 -> "That is too much at once.";
          default -> "That was not understood.";
        };
    Layout.message(context, sentence, "");
  }

  /** A defect of ours, unless the browser went away: then nobody is left to tell. */
  private static void failed(Context context, Exception e) {
    if (hungUp(e)) {
      LOG.log(Level.DEBUG, "a browser went away: {0}", e.getMessage());
      return;
    }
    String incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, "incident " + incident, e);
    context.status(500);
    Layout.message(context, "That went wrong, and not because of you.", "Incident " + incident);
  }

  private static boolean hungUp(Exception e) {
    @Nullable Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause instanceof ClosedChannelException
        || (cause instanceof IOException && HUNG_UP.contains(String.valueOf(cause.getMessage())));
  }
}
