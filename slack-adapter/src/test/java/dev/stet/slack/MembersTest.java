package dev.stet.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.Place;
import dev.stet.chat.Standing.Kind;
import dev.stet.chat.UserRef;
import dev.stet.testkit.slack.Fault;
import dev.stet.testkit.slack.LoopbackSlack;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final Place CHANNEL = new Place("slack", "C1", null);

  private final Connection connection = Connection.open(new RecordingInbox());

  @AfterEach
  void close() {
    connection.close();
  }

  private LoopbackSlack slack() {
    return connection.slack();
  }

  private static UserRef user(String id) {
    return new UserRef("slack", id);
  }

  private Kind kind(String id) {
    return connection.platform().of(user(id));
  }

  @Test
  void fullMembersAreMembersAndAllOthersGuests() {
    assertEquals(Kind.MEMBER, kind("U1"));
    for (String trait : List.of("is_restricted", "is_ultra_restricted", "is_stranger", "deleted")) {
      slack().person("U-" + trait).put(trait, true);
      assertEquals(Kind.GUEST, kind("U-" + trait), trait);
    }
  }

  @Test
  void whoComesFromAnotherWorkspaceIsAGuestUnlessItIsOfTheSameOrganisation() {
    slack().person("U2").put("team_id", "T0OTHER");
    assertEquals(Kind.GUEST, kind("U2"));
    slack()
        .person("U3")
        .put("team_id", "T0OTHER")
        .putObject("enterprise_user")
        .putArray("teams")
        .add(slack().team());
    assertEquals(Kind.MEMBER, kind("U3"));
  }

  @Test
  void whomNobodyCanSayAnythingOfIsAGuestUntilSomebodyCan() {
    slack().fail("users.info", new Fault.Refused("missing_scope"));
    slack().fail("users.info", new Fault.Status(500));
    slack().fail("users.info", new Fault.Garbled("<html>"));
    for (int i = 0; i < 3; i++) {
      assertEquals(Kind.GUEST, kind("U1"));
    }
    assertEquals(Kind.MEMBER, kind("U1"));
  }

  @Test
  void slackIsNotAskedForEveryMessage() {
    for (int i = 0; i < 10; i++) {
      assertEquals(Kind.MEMBER, kind("U1"));
    }
    assertEquals(1, slack().calls("users.info"));
  }

  @Test
  void thePersonsZoneIsTheirOwnAndANewOneIsNoticed() {
    slack().person("U1").put("tz", "Asia/Kolkata");
    slack().person("U2").put("tz", "Not/AZone");
    assertEquals(Optional.of(ZoneId.of("Asia/Kolkata")), connection.platform().zone(user("U1")));
    assertEquals(Optional.empty(), connection.platform().zone(user("U2")));
  }

  @Test
  void aChannelIsLookedAfterByWhoMadeItAndByAdmins() {
    slack().made("C1", "U1");
    slack().person("U3").put("is_admin", true);
    slack().person("U4").put("is_owner", true).put("is_restricted", true);
    assertTrue(connection.platform().looksAfter(user("U1"), CHANNEL));
    assertFalse(connection.platform().looksAfter(user("U2"), CHANNEL));
    assertTrue(connection.platform().looksAfter(user("U3"), CHANNEL));
    assertFalse(connection.platform().looksAfter(user("U4"), CHANNEL));
    assertTrue(connection.platform().looksAfter(user("U2"), new Place("slack", "D2", "1.1")));
    slack().fail("conversations.info", new Fault.Refused("channel_not_found"));
    assertFalse(connection.platform().looksAfter(user("U1"), CHANNEL));
  }
}
