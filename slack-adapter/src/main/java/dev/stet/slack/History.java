package dev.stet.slack;

import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Traces.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds messages of ours in a channel's history, by the metadata that they were posted with. Needs
 * a scope for the kind of channel; without it, nobody can say.
 */
final class History {
  private static final String EVENT = "stet_edition";
  private static final String PART = "part";

  /** Slack gives some apps no more at once, and asks all to take fewer than a thousand. */
  private static final int PAGE = 100;

  /** In busier channels one stops looking. */
  private static final int MOST_PAGES = 10;

  private static final Duration LATER = Duration.ofMinutes(1);

  private final Calls calls;

  History(Calls calls) {
    this.calls = calls;
  }

  /** Whether messages of a place stand in a channel's history. */
  static boolean covers(Place place) {
    return place.thread() == null && Places.homeOf(place) == null;
  }

  /** What a message is marked with; it says nothing of what the message holds. */
  static Message.Metadata metadata(String mark) {
    return Message.Metadata.builder().eventType(EVENT).eventPayload(Map.of(PART, mark)).build();
  }

  Trace find(Place place, String mark, Instant since) {
    if (!covers(place)) {
      return new Trace.Unclear(null);
    }
    try {
      @Nullable String cursor = null;
      for (int page = 0; page < MOST_PAGES; page++) {
        ConversationsHistoryResponse answer = read(place, since, cursor);
        Optional<Trace> found = find(answer, place, mark);
        if (found.isPresent()) {
          return found.get();
        }
        cursor = next(answer);
        if (cursor == null) {
          return answer.isHasMore() ? new Trace.Unclear(null) : new Trace.Absent();
        }
      }
      return new Trace.Unclear(null);
    } catch (DeliveryException e) {
      return unread(e);
    }
  }

  private ConversationsHistoryResponse read(Place place, Instant since, @Nullable String cursor)
      throws DeliveryException {
    ConversationsHistoryRequest request =
        ConversationsHistoryRequest.builder()
            .channel(place.conversation())
            .oldest(since.getEpochSecond() + ".000000")
            .cursor(cursor)
            .limit(PAGE)
            .includeAllMetadata(true)
            .build();
    ConversationsHistoryResponse answer =
        Calls.attempt(() -> calls.methods().conversationsHistory(request));
    if (!answer.isOk()) {
      throw Failures.error(place, answer);
    }
    return answer;
  }

  private static Optional<Trace> find(
      ConversationsHistoryResponse answer, Place place, String mark) {
    return answer.getMessages().stream()
        .filter(message -> isMarked(message.getMetadata(), mark))
        .findFirst()
        .map(message -> new Trace.Found(new MessageRef(place, message.getTs())));
  }

  private static boolean isMarked(Message.@Nullable Metadata metadata, String mark) {
    return metadata != null
        && EVENT.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && mark.equals(metadata.getEventPayload().get(PART));
  }

  private static @Nullable String next(ConversationsHistoryResponse answer) {
    @Nullable ResponseMetadata more = answer.getResponseMetadata();
    @Nullable String cursor = more == null ? null : more.getNextCursor();
    return cursor == null || cursor.isEmpty() ? null : cursor;
  }

  /** That the scope is missing will not change soon; that Slack is busy will. */
  private static Trace unread(DeliveryException e) {
    return switch (e.outcome()) {
      case REFUSED, UNKNOWN -> new Trace.Unclear(e.retryAfter() == null ? LATER : e.retryAfter());
      case REJECTED, GONE -> new Trace.Unclear(null);
    };
  }
}
