package dev.stet.slack;

import static java.lang.System.Logger.Level.WARNING;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.stet.chat.Standing;
import dev.stet.chat.UserRef;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells members of the workspace from guests and from people of other workspaces. */
final class Members implements Standing {
  private static final System.Logger LOG = System.getLogger(Members.class.getName());

  /** Somebody who is made a guest is one within this time. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final int REMEMBERED = 5_000;

  /** Only what speaks Slack's language without being Slack knows no {@code users.info}. */
  private static final String NOT_SLACK = "unknown_method";

  private final MethodsClient methods;
  private final InstantSource clock;
  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  Members(MethodsClient methods, InstantSource clock) {
    this.methods = methods;
    this.clock = clock;
  }

  @Override
  public Kind of(UserRef person) {
    Instant now = clock.instant();
    Known last = remembered(person.id());
    if (last != null && now.isBefore(last.until())) {
      return last.kind();
    }
    @Nullable Kind asked = ask(person.id());
    if (asked == null) {
      return Kind.GUEST;
    }
    synchronized (known) {
      known.put(person.id(), new Known(asked, now.plus(FRESH)));
    }
    return asked;
  }

  private @Nullable Known remembered(String id) {
    synchronized (known) {
      return known.get(id);
    }
  }

  /** Asks Slack; null: it does not say. */
  private @Nullable Kind ask(String id) {
    try {
      UsersInfoResponse answer = methods.usersInfo(request -> request.user(id));
      if (!answer.isOk() && !NOT_SLACK.equals(answer.getError())) {
        LOG.log(
            WARNING, "[slack] users.info: {0}; is the scope users:read there?", answer.getError());
        return null;
      }
      return answer.isOk() && isGuest(answer.getUser()) ? Kind.GUEST : Kind.MEMBER;
    } catch (IOException | SlackApiException e) {
      LOG.log(WARNING, "[slack] nobody can say who is a guest: {0}", e.getMessage());
      return null;
    }
  }

  private static boolean isGuest(@Nullable User user) {
    return user != null
        && (user.isRestricted()
            || user.isUltraRestricted()
            || user.isStranger()
            || user.isDeleted());
  }

  private record Known(Kind kind, Instant until) {}
}
