package dev.stet.dialog;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.corpus.Document;
import dev.stet.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells a place what is new for it: what may be read there at this moment, no more a day than it
 * wants, and each passage once. That it is being told is durable before anything is sent.
 */
final class AlertPost {
  /** More than this in one message nobody reads; the rest follows in the next. */
  private static final int AT_ONCE = 5;

  private final ChatPlatform platform;
  private final Knowledge knowledge;
  private final Access access;
  private final Desk desk;
  private final Outbox outbox;
  private final Wordings wordings;

  AlertPost(Around around, Outbox outbox, Wordings wordings) {
    this.platform = around.platform();
    this.knowledge = around.knowledge();
    this.access = around.access();
    this.desk = around.desk();
    this.outbox = outbox;
    this.wordings = wordings;
  }

  /** A dialog's parts. */
  record Around(ChatPlatform platform, Knowledge knowledge, Access access, Desk desk) {}

  /** An alert that may be told. */
  private record Ready(Alert alert, Watch watch, Document document, Span span) {}

  /**
   * Tells some of what waits for a place.
   *
   * @return whether the place should be left alone for a while
   */
  boolean post(Place place, List<Alert> waiting, Watches watches) {
    Instant now = desk.clock().instant();
    List<Ready> ready = ready(place, waiting, watches, now);
    if (ready.isEmpty()) {
      return false;
    }
    Instant today =
        now.atZone(knowledge.zone()).toLocalDate().atStartOfDay(knowledge.zone()).toInstant();
    int told = 0;
    for (Alert.State state : List.of(Alert.State.TOLD, Alert.State.DOUBTFUL, Alert.State.SENDING)) {
      told += watches.count(place, state, today);
    }
    int room = Math.max(0, watches.manners(place).cap() - told);
    List<Ready> shown = ready.subList(0, Math.min(AT_ONCE, Math.min(room, ready.size())));
    List<Ready> over = room > ready.size() ? List.of() : ready.subList(room, ready.size());
    boolean said = watches.count(place, Alert.State.CAPPED, today) > 0;
    Wording wording = wordings.of(place, null);
    List<Block> blocks = blocks(shown, wording);
    if (room <= AT_ONCE && !over.isEmpty()) {
      if (!said) {
        blocks.add(Block.note(wording.say("watch.capped", over.size())));
      }
      watches.mark(alerts(over), Alert.State.CAPPED, now);
    }
    return !blocks.isEmpty() && send(place, blocks, alerts(shown), watches);
  }

  private static List<Alert> alerts(List<Ready> ready) {
    return ready.stream().map(Ready::alert).toList();
  }

  /** What may be told now, in its order; what never may is put aside. */
  private List<Ready> ready(Place place, List<Alert> waiting, Watches watches, Instant now) {
    Map<Long, Watch> known =
        watches.in(place).stream().collect(Collectors.toMap(Watch::id, watch -> watch));
    Map<Long, Rights> rights = new HashMap<>();
    List<Ready> ready = new ArrayList<>();
    List<Alert> never = new ArrayList<>();
    for (Alert alert : waiting) {
      Watch watch = known.get(alert.watch());
      Optional<Document> document = knowledge.revisions().document(alert.passage().document());
      if (watch == null || document.isEmpty()) {
        never.add(alert);
        continue;
      }
      Rights mine = rights.computeIfAbsent(watch.id(), _ -> access.of(watch.asking(now)));
      Optional<Span> span = span(alert, document.get());
      boolean open =
          mine.mayAsk() && mine.reads().allows(document.get().header().access().collections());
      if (!open || span.isEmpty()) {
        never.add(alert);
      } else if (!document.get().header().access().hiddenAt(knowledge.clock().instant())) {
        ready.add(new Ready(alert, watch, document.get(), span.get()));
      }
    }
    if (!never.isEmpty()) {
      watches.mark(never, Alert.State.WITHHELD, now);
    }
    return ready;
  }

  /** Where the words stand now: the document may have changed around them. */
  private Optional<Span> span(Alert alert, Document document) {
    Span span = alert.passage().span();
    if (document.revision().equals(alert.passage().revision())) {
      return Optional.of(span);
    }
    return knowledge
        .revisions()
        .text(document.id(), alert.passage().revision())
        .map(text -> document.text().characters().indexOf(text.slice(span)))
        .filter(start -> start >= 0)
        .map(start -> new Span(start, start + span.length()));
  }

  private List<Block> blocks(List<Ready> ready, Wording wording) {
    AlertComposer composer = new AlertComposer(knowledge, wording);
    List<Block> blocks = new ArrayList<>();
    String wanted = "";
    for (Ready each : ready) {
      if (!each.watch().wanted().equals(wanted)) {
        wanted = each.watch().wanted();
        blocks.add(composer.heading(wanted));
      }
      blocks.addAll(composer.told(each.document(), each.span(), each.alert().quotation()));
    }
    return blocks;
  }

  private boolean send(Place place, List<Block> blocks, List<Alert> alerts, Watches watches) {
    watches.mark(alerts, Alert.State.SENDING, desk.clock().instant());
    Outbox.Posted posted = Outbox.Posted.TOLD;
    int pages = 0;
    for (Reply page : new Paginator(platform.limits()).paginate(new Reply(blocks))) {
      posted = outbox.post(place, page);
      if (posted != Outbox.Posted.TOLD) {
        break;
      }
      pages++;
    }
    Instant now = desk.clock().instant();
    switch (posted) {
      case TOLD -> watches.mark(alerts, Alert.State.TOLD, now);
      case DOUBTFUL -> watches.mark(alerts, Alert.State.DOUBTFUL, now);
      // Its first page was told: all of it again would be twice.
      case NOT_YET ->
          watches.mark(alerts, pages > 0 ? Alert.State.DOUBTFUL : Alert.State.WAITING, now);
      case NEVER -> watches.mark(alerts, Alert.State.WITHHELD, now);
      case GONE -> {
        watches.mark(alerts, Alert.State.WITHHELD, now);
        watches.in(place).forEach(watches::end);
      }
    }
    return posted == Outbox.Posted.NOT_YET;
  }
}
