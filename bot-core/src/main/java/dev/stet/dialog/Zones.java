package dev.stet.dialog;

import dev.stet.briefing.Subscription;
import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Standing;
import java.time.ZoneId;
import java.util.Optional;

/** In which time zone people live. */
final class Zones {
  private final ChatPlatform platform;
  private final Briefings briefings;

  Zones(ChatPlatform platform, Briefings briefings) {
    this.platform = platform;
    this.briefings = briefings;
  }

  /** That of the briefings of a place, else that of whoever asks, else ours. */
  ZoneId of(Asker asker) {
    return briefings
        .books()
        .flatMap(books -> books.subscriptions().of(asker.recipient()))
        .map(Subscription::rhythm)
        .map(rhythm -> rhythm.zone())
        .or(() -> known(asker))
        .orElseGet(() -> asker.knowledge().zone());
  }

  /** What the platform knows about it. */
  Optional<ZoneId> known(Asker asker) {
    return platform instanceof Standing it ? it.zone(asker.message().author()) : Optional.empty();
  }
}
