package dev.stet.slack;

import static java.lang.System.Logger.Level.DEBUG;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.asssistant.threads.AssistantThreadsSetStatusResponse;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Signals;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Says in a conversation with one person that an answer is on its way, if it is not there at once,
 * which it nearly always is. In channels nothing is shown: people there did not ask.
 */
final class Progress implements Signals {
  private static final System.Logger LOG = System.getLogger(Progress.class.getName());

  private static final Duration AT_ONCE = Duration.ofMillis(400);

  /** Slack takes a status away by itself after that. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Calls calls;

  Progress(Calls calls) {
    this.calls = calls;
  }

  @Override
  public Working working(Inbound.Written written, String doing) {
    Place place = written.place();
    if (!Places.isDirect(place.conversation()) || Places.onlyReader(place) != null) {
      return () -> {};
    }
    CountDownLatch done = new CountDownLatch(1);
    Thread.startVirtualThread(() -> watch(place, doing, done));
    return done::countDown;
  }

  private void watch(Place place, String doing, CountDownLatch done) {
    try {
      if (!done.await(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS)) {
        set(place, doing);
        boolean _ = done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        set(place, "");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Refused where the app has no agent or assistant view, which is no harm. */
  private void set(Place place, String status) {
    try {
      AssistantThreadsSetStatusResponse answer =
          calls
              .methods()
              .assistantThreadsSetStatus(request ->
                  request.channelId(place.conversation()).threadTs(place.thread()).status(status));
      LOG.log(DEBUG, "[slack] status: {0}", answer.isOk() ? "set" : answer.getError());
    } catch (IOException | SlackApiException e) {
      LOG.log(DEBUG, "[slack] no status: {0}", e.getMessage());
    }
  }
}
