package dev.stet.slack;

import static java.lang.System.Logger.Level.WARNING;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.stet.chat.Place;
import dev.stet.chat.Standing;
import dev.stet.chat.UserRef;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells members of the workspace from guests and from people of other workspaces. */
final class Members implements Standing {
  private static final System.Logger LOG = System.getLogger(Members.class.getName());

  /** Somebody who is made a guest is one within this time. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final int REMEMBERED = 5_000;

  /** Only what speaks Slack's language without being Slack knows no {@code users.info}. */
  private static final String NOT_SLACK = "unknown_method";

  private final Calls calls;
  private final InstantSource clock;
  private volatile String team = "";
  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  Members(Calls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** Is told whose members count. */
  void of(Identity me) {
    team = me.team();
  }

  @Override
  public Kind of(UserRef person) {
    return about(person).kind();
  }

  @Override
  public Optional<ZoneId> zone(UserRef person) {
    return Optional.ofNullable(about(person).zone());
  }

  /** In a channel: whoever looks after the workspace, and whoever made the channel. */
  @Override
  public boolean looksAfter(UserRef person, Place place) {
    Known about = about(person);
    boolean alone =
        Places.isDirect(place.conversation())
            || Places.homeOf(place) != null
            || Places.onlyReader(place) != null;
    return about.kind() == Kind.MEMBER
        && (alone || about.admin() || isCreator(person, place.conversation()));
  }

  private boolean isCreator(UserRef person, String channel) {
    try {
      ConversationsInfoResponse answer =
          calls.methods().conversationsInfo(request -> request.channel(channel));
      return answer.isOk() && person.id().equals(answer.getChannel().getCreator());
    } catch (IOException | SlackApiException | RuntimeException e) {
      LOG.log(WARNING, "[slack] nobody can say who made a channel: {0}", e.getMessage());
      return false;
    }
  }

  private Known about(UserRef person) {
    Instant now = clock.instant();
    @Nullable Known last = remembered(person.id());
    if (last != null && now.isBefore(last.until())) {
      return last;
    }
    @Nullable Known asked = ask(person.id(), now.plus(FRESH));
    if (asked == null) {
      return new Known(Kind.GUEST, null, false, now);
    }
    synchronized (known) {
      known.put(person.id(), asked);
    }
    return asked;
  }

  private @Nullable Known remembered(String id) {
    synchronized (known) {
      return known.get(id);
    }
  }

  /** Asks Slack; null: it does not say. */
  private @Nullable Known ask(String id, Instant until) {
    try {
      UsersInfoResponse answer = calls.methods().usersInfo(request -> request.user(id));
      if (answer.isOk() && answer.getUser() != null) {
        return known(answer.getUser(), until);
      }
      if (NOT_SLACK.equals(answer.getError())) {
        return new Known(Kind.MEMBER, null, false, until);
      }
      LOG.log(
          WARNING, "[slack] users.info: {0}; is the scope users:read there?", answer.getError());
      return null;
    } catch (IOException | SlackApiException | RuntimeException e) {
      LOG.log(WARNING, "[slack] nobody can say who is a guest: {0}", e.getMessage());
      return null;
    }
  }

  private Known known(User user, Instant until) {
    boolean guest =
        user.isRestricted()
            || user.isUltraRestricted()
            || user.isStranger()
            || user.isDeleted()
            || isOfAnotherTeam(user);
    boolean admin = !guest && (user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
    return new Known(guest ? Kind.GUEST : Kind.MEMBER, zone(user.getTz()), admin, until);
  }

  /** In a channel that two organisations share. Within one a person belongs to several teams. */
  private boolean isOfAnotherTeam(User user) {
    @Nullable String theirs = user.getTeamId();
    User.@Nullable EnterpriseUser enterprise = user.getEnterpriseUser();
    @Nullable List<String> teams = enterprise == null ? null : enterprise.getTeams();
    boolean within = teams != null && teams.contains(team);
    return theirs != null && !team.isEmpty() && !theirs.equals(team) && !within;
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null || name.isEmpty() ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private record Known(Kind kind, @Nullable ZoneId zone, boolean admin, Instant until) {}
}
