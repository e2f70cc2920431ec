package dev.stet.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stet.chat.CommandMenu.Entry;
import dev.stet.chat.CommandMenu.Menu;
import dev.stet.testkit.telegram.Call;
import dev.stet.testkit.telegram.Fault;
import dev.stet.testkit.telegram.LoopbackBotApi;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see of the bot before they write. */
class MenusTest {
  private static final Menu ENGLISH =
      new Menu(
          "en",
          "Answers from documents.",
          List.of(new Entry("help", "what I can do"), new Entry("sources", "what I read")),
          List.of(new Entry("help", "what I can do")));
  private static final Menu GERMAN =
      new Menu(
          "de-AT",
          "Antwortet aus Dokumenten.",
          List.of(new Entry("help", "was ich kann")),
          List.of(new Entry("help", "was ich kann")));

  private final Rig rig = Rig.sending();

  @AfterEach
  void close() {
    rig.close();
  }

  private void offered(Menu... menus) {
    int before = rig.server.calls("getMyDescription").size();
    rig.platform.offer(List.of(menus));
    rig.server.awaitCalls("getMyDescription", before + menus.length);
  }

  @Test
  void commandsAreShownToPeopleAloneAndTogetherInTheirLanguage() {
    offered(ENGLISH, GERMAN);
    List<Call> set = rig.server.awaitCalls("setMyCommands", 4);
    assertFalse(set.getFirst().parameters().has("language_code"));
    assertEquals(2, set.getFirst().parameters().path("commands").size());
    assertEquals("all_private_chats", scope(set.getFirst()));
    assertEquals("all_group_chats", scope(set.get(1)));
    assertEquals("de", set.getLast().parameters().path("language_code").asText());
    Call about = rig.server.awaitCalls("setMyShortDescription", 2).getLast();
    assertEquals(
        "Antwortet aus Dokumenten.", about.parameters().path("short_description").asText());
    rig.server.awaitCalls("setMyDescription", 2);
  }

  private static String scope(Call call) {
    JsonNode scope = call.parameters().path("scope");
    return scope.path("type").asText();
  }

  @Test
  void whatStandsThereAlreadyIsNotSetAgain() {
    offered(ENGLISH);
    rig.server.awaitCalls("setMyDescription", 1);
    offered(ENGLISH);
    assertEquals(2, rig.server.calls("setMyCommands").size());
    assertEquals(1, rig.server.calls("setMyShortDescription").size());
    assertEquals(1, rig.server.calls("setMyDescription").size());
  }

  @Test
  void aMenuIsOfferedAgainUntilTelegramTakesItAndNoEarlierThanItAsks() {
    rig.server.fail("getMyCommands", Fault.badGateway());
    rig.server.fail("setMyCommands", Fault.tooManyRequests(1));
    offered(ENGLISH);
    rig.server.awaitCalls("setMyDescription", 1);
    assertTrue(rig.server.earlyCalls().isEmpty());
  }

  @Test
  void aLinkOpensTheBotWithACode() {
    assertTrue(rig.platform.invitation("abc").isEmpty());
    rig.start();
    rig.server.awaitPoller();
    assertEquals(
        "https://t.me/" + LoopbackBotApi.USERNAME + "?start=abc",
        rig.platform.invitation("abc").orElseThrow());
  }
}
