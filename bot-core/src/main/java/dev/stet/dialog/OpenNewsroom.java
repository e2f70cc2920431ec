package dev.stet.dialog;

import dev.stet.briefing.Archive;
import dev.stet.briefing.Commission;
import dev.stet.briefing.Edition;
import dev.stet.briefing.EditionSender;
import dev.stet.briefing.Newsroom;
import dev.stet.corpus.Header;
import dev.stet.question.Clearance;
import dev.stet.text.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The newsroom of the documents that the dialogs answer from. */
public final class OpenNewsroom implements Newsroom {
  private final Knowledge knowledge;
  private final Supplier<Duration> lag;
  private final Outages outages;

  /**
   * A newsroom.
   *
   * @param lag for how long something that happened to the documents is waiting to be taken in
   */
  public OpenNewsroom(Knowledge knowledge, Supplier<Duration> lag) {
    this(knowledge, lag, Outages.none());
  }

  /** One that also knows of feeds. */
  public OpenNewsroom(Knowledge knowledge, Supplier<Duration> lag, Outages outages) {
    this.knowledge = knowledge;
    this.lag = lag;
    this.outages = outages;
  }

  @Override
  public Optional<EditionSender.Outage> outage(Clearance reads) {
    return outages.of(reads);
  }

  @Override
  public Edition edition(Commission commission, Clearance reads) {
    return knowledge.readBy(reads).editor().edition(commission);
  }

  @Override
  public Archive.Reader present(Clearance reads) {
    Knowledge readable = knowledge.readBy(reads);
    return passage ->
        readable
            .document(passage.document())
            .filter(document -> document.revision().equals(passage.revision()));
  }

  @Override
  public Instant upToDate() {
    return knowledge.clock().instant().minus(lag.get());
  }

  @Override
  public Optional<Instant> lastArrival(Clearance reads) {
    Map<DocumentId, Header> visible = knowledge.readBy(reads).visible();
    Map<DocumentId, Instant> arrivals = knowledge.revisions().firstSeen();
    return visible.keySet().stream()
        .map(arrivals::get)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }
}
