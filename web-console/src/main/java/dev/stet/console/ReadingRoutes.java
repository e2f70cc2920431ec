package dev.stet.console;

import dev.stet.api.KeptEdition;
import dev.stet.api.Source;
import io.avaje.jex.Jex;
import io.avaje.jex.http.Context;

/** The pages to read: sources, editions and status. */
final class ReadingRoutes {
  private final Faces faces;
  private final Gate gate;
  private final SourcePage sources;
  private final StatusPage status;

  ReadingRoutes(Faces faces, Gate gate, Dates dates) {
    this.faces = faces;
    this.gate = gate;
    this.sources = new SourcePage(dates);
    this.status = new StatusPage(dates);
  }

  void addTo(Jex jex) {
    jex.get("/d/{token}", this::source);
    jex.get("/e/{token}", this::edition);
    jex.get("/status", context -> Layout.send(context, status.page(faces.api().standing())));
  }

  private void source(Context context) {
    switch (faces.sources().open(context.pathParam("token"), gate.isTrusted(context))) {
      case Source.Shown shown -> Layout.send(context, sources.page(shown));
      case Source.Withdrawn withdrawn ->
          say(
              context,
              410,
              "Withdrawn",
              withdrawn.doc() + " is not there any more, or its quoted text may not be shown.");
      case Source.Expired _ ->
          say(context, 403, "This link has expired.", "Ask again, and the answer has a fresh one.");
      case Source.Unknown _ ->
          say(context, 403, "This link is not valid.", "It may have been cut off when copied.");
    }
  }

  private void edition(Context context) {
    switch (faces.editions().open(context.pathParam("token"), gate.isTrusted(context))) {
      case KeptEdition.Shown shown -> Layout.send(context, EditionPage.page(shown));
      case KeptEdition.Forgotten _ ->
          say(context, 410, "Forgotten", "Briefings are kept for a month.");
      case KeptEdition.Expired _ ->
          say(context, 403, "This link has expired.", "Briefings are kept for a month.");
      case KeptEdition.Unknown _ ->
          say(context, 403, "This link is not valid.", "It may have been cut off when copied.");
    }
  }

  private static void say(Context context, int status, String sentence, String more) {
    context.status(status);
    Layout.message(context, sentence, more);
  }
}
