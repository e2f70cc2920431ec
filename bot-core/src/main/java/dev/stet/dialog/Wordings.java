package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the words for whoever is spoken to: in the language of the place, else in their own. */
final class Wordings {
  private static final String UNKNOWN = "";

  private final Map<String, Wording> catalogues = new ConcurrentHashMap<>();
  private final Admissions admissions;
  private final ZoneId zone;

  Wordings(Admissions admissions, ZoneId zone) {
    this.admissions = admissions;
    this.zone = zone;
  }

  /** For whoever wrote a message. */
  Wording of(Inbound.Message message) {
    return of(message.place(), message.language());
  }

  /** For somebody in a place, of a language as an IETF tag; null: nobody knows which. */
  Wording of(Place place, @Nullable String language) {
    String tag = admissions.language(place).orElse(language == null ? UNKNOWN : language);
    return catalogues.computeIfAbsent(tag, it -> Wording.in(it, zone));
  }
}
