package dev.stet.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stand-in keeps what it promises, seen over HTTP. */
class LoopbackBotApiTest {
  private final LoopbackBotApi server = LoopbackBotApi.start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @AfterEach
  void close() {
    server.close();
    http.close();
  }

  @Test
  void knowsOneTokenAndEveryMethodInAnyCase() {
    assertEquals("stet_bot", call("getMe", "").path("result").path("username").asText());
    assertEquals("stet_bot", call("GETME", "{}").path("result").path("username").asText());
    assertEquals(404, call("sendNothing", "{}").path("error_code").asInt());
    URI stranger = server.url().resolve("/bot1:x/getMe");
    assertEquals(401, post(stranger, "application/json", "{}").path("error_code").asInt());
  }

  @Test
  void repeatsAnUpdateUntilAHigherOffsetConfirmsIt() {
    int first = server.privateMessage(42, "one");
    int second = server.privateMessage(42, "two");
    assertEquals(List.of(first, second), poll(0));
    assertEquals(List.of(first, second), poll(first));
    assertEquals(List.of(second), poll(second));
    server.awaitConfirmed(first);
    assertEquals(List.of(), poll(second + 1));
    server.awaitConfirmed(second);
  }

  @Test
  void confirmsNothingByAnOffsetFarAhead() {
    int only = server.privateMessage(42, "one");
    assertEquals(List.of(only), poll(only + 11));
    assertEquals(List.of(), poll(only + 10));
  }

  @Test
  void forgetsAllButTheLastForANegativeOffset() {
    server.privateMessage(42, "one");
    int last = server.privateMessage(42, "two");
    assertEquals(List.of(last), poll(-1));
  }

  @Test
  void letsNobodyPostFasterThanItAdvises() {
    server.keepRates();
    String message = "{\"chat_id\":42,\"text\":\"x\"}";
    List<JsonNode> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(call("sendMessage", message));
    }
    JsonNode last = answers.getLast();
    assertTrue(answers.getFirst().path("ok").asBoolean());
    assertEquals(429, last.path("error_code").asInt());
    assertEquals(1, last.path("parameters").path("retry_after").asInt());
    assertTrue(server.tooFast() > 0);
  }

  @Test
  void endsTheOlderOfTwoPolls() {
    CompletableFuture<JsonNode> older =
        CompletableFuture.supplyAsync(() -> call("getUpdates", "{\"timeout\":10}"));
    server.awaitPoller();
    call("getUpdates", "{\"timeout\":0}");
    assertEquals(409, older.join().path("error_code").asInt());
  }

  @Test
  void letsNobodyPollWhileAWebhookIsSet() {
    String form =
        String.join(
            "\r\n",
            "--b",
            "Content-Disposition: form-data; name=\"url\"",
            "Content-Length: 23",
            "",
            "https://harbour.example",
            "--b--",
            "");
    assertTrue(
        post(method("setWebhook"), "multipart/form-data; boundary=b", form).path("ok").asBoolean());
    assertEquals(
        "https://harbour.example", call("getWebhookInfo", "").path("result").path("url").asText());
    assertEquals(409, call("getUpdates", "{}").path("error_code").asInt());
    call("deleteWebhook", "{}");
    assertTrue(call("getUpdates", "{}").path("ok").asBoolean());
  }

  @Test
  void showsWhatTheServerLeavesOfAText() {
    accept(
        "{'chat_id':42,'text':'  a\\tb\\r\\nA\\u030A \\u202Ec "
            + " ','entities':[{'type':'bold','offset':7,'length':5}]}");
    Shown shown = server.awaitShown();
    assertEquals("a b\nA c", shown.text());
    assertEquals(List.of("A c"), shown.formatted("bold"));
    assertTrue(shown.preview());
  }

  @Test
  void refusesWhatTelegramRefuses() {
    refuse("message text is empty", "{'chat_id':42}");
    refuse("text must be non-empty", "{'chat_id':42,'text':' \\n\\t'}");
    refuse("message is too long", "{'chat_id':42,'text':'%s'}".formatted("x".repeat(4097)));
    refuse("text is too long", "{'chat_id':42,'text':'%s'}".formatted("\u6E2F".repeat(11_000)));
    refuse("chat not found", "{'chat_id':'@nobody','text':'x'}");
    refuse("chat_id is empty", "{'text':'x'}");
    refuse("message thread not found", "{'chat_id':42,'text':'x','message_thread_id':1}");
    refuse("ends after the end", entity("x", 0, 2));
    refuse("ends after the end", entity("x", -1, 1));
    refuse("in a middle of a UTF-16 symbol", entity("\uD83D\uDD25", 0, 1));
    refuse("BUTTON_DATA_INVALID", button("'callback_data':'%s'".formatted("x".repeat(65))));
    refuse("Wrong HTTP URL", button("'url':'http://wiki/x'"));
    assertEquals(List.of(), server.shown());
  }

  @Test
  void takesWhatLiesJustInside() {
    accept("{'chat_id':42,'text':'%s'}".formatted("x".repeat(4096)));
    accept(entity("\uD83D\uDD25", 0, 2));
    String keyboard = button("'callback_data':'%s'".formatted("x".repeat(64)));
    accept(keyboard);
  }

  @Test
  void dropsALinkWhoseHostHasNoDot() {
    accept(
        "{'chat_id':42,'text':'wiki','entities':[{'type':'text_link','offset':0,'length':4,'url':'http://wiki/x'}]}");
    assertEquals(List.of(), server.awaitShown().entities());
  }

  @Test
  void findsTheWordsThatTelegramBringsToLife() {
    accept(
        "{'chat_id':42,'text':'@ann a@b.c /go and/or #x http://wiki http://w.x"
            + " @bob','entities':[{'type':'code','offset':48,'length':4}]}");
    assertEquals(List.of("@ann", "/go", "#x", "http://w.x"), server.awaitShown().live());
  }

  @Test
  void editsOnlyWhatExistsAndChanges() {
    int id = accept("{'chat_id':42,'text':'one'}").path("result").path("message_id").asInt();
    String same = "{'chat_id':42,'message_id':%d,'text':'one'}".formatted(id);
    String other = "{'chat_id':42,'message_id':%d,'text':'two'}".formatted(id);
    assertTrue(describe("editMessageText", same).contains("message is not modified"));
    assertTrue(
        describe("editMessageText", "{'chat_id':42,'message_id':1,'text':'x'}")
            .contains("not found"));
    assertTrue(call("editMessageText", quoted(other)).path("ok").asBoolean());
    assertFalse(server.awaitShown().edited());
    assertTrue(server.awaitShown().edited());
  }

  @Test
  void answersACallbackOnce() {
    server.receive("{\"callback_query\":{\"id\":\"c1\"}}");
    assertTrue(
        call("answerCallbackQuery", quoted("{'callback_query_id':'c1'}")).path("ok").asBoolean());
    assertTrue(
        describe("answerCallbackQuery", "{'callback_query_id':'c1'}").contains("query is too old"));
  }

  @Test
  void checksCommandsAndActions() {
    assertTrue(
        call("setMyCommands", quoted("{'commands':[{'command':'who','description':'x'}]}"))
            .path("ok")
            .asBoolean());
    assertTrue(
        describe("setMyCommands", "{'commands':[{'command':'Who','description':'x'}]}")
            .contains("BOT_COMMAND_INVALID"));
    assertTrue(
        describe("setMyCommands", "{'commands':[{'command':'who','description':''}]}")
            .contains("DESCRIPTION"));
    assertTrue(
        call("sendChatAction", "chat_id=42&action=typing", "application/x-www-form-urlencoded")
            .path("ok")
            .asBoolean());
    assertTrue(describe("sendChatAction", "{'chat_id':42}").contains("wrong parameter action"));
  }

  @Test
  void goesWrongWhenToldTo() {
    server.fail("sendMessage", Fault.tooManyRequests(3));
    JsonNode slow = call("sendMessage", quoted("{'chat_id':42,'text':'x'}"));
    assertEquals(3, slow.path("parameters").path("retry_after").asInt());
    for (Fault broken : List.of(new Fault.Dropped(true), new Fault.Truncated(9))) {
      server.fail("sendMessage", broken);
      assertThrows(UncheckedIOException.class, () -> accept("{'chat_id':42,'text':'x'}"));
    }
    assertEquals(2, server.shown().size());
    server.breakDown(Fault.refusal(500, "Internal Server Error"));
    assertEquals(500, call("getMe", "").path("error_code").asInt());
    server.recover();
    assertTrue(call("getMe", "").path("ok").asBoolean());
    assertEquals(3, server.calls("sendMessage").size());
  }

  private static String entity(String text, int offset, int length) {
    return "{'chat_id':42,'text':'%s','entities':[{'type':'bold','offset':%d,'length':%d}]}"
        .formatted(text, offset, length);
  }

  private static String button(String action) {
    return "{'chat_id':42,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'b',%s}]]}}"
        .formatted(action);
  }

  private void refuse(String reason, String parameters) {
    String description = describe("sendMessage", parameters);
    assertTrue(description.startsWith("Bad Request: "), description);
    assertTrue(description.contains(reason), description);
  }

  private JsonNode accept(String parameters) {
    JsonNode answer = call("sendMessage", quoted(parameters));
    assertTrue(answer.path("ok").asBoolean(), answer::toString);
    return answer;
  }

  private String describe(String method, String parameters) {
    return call(method, quoted(parameters)).path("description").asText();
  }

  /** JSON written with apostrophes, so that it can be read. */
  private static String quoted(String parameters) {
    return parameters.replace('\'', '"');
  }

  private List<Integer> poll(int offset) {
    JsonNode answer = call("getUpdates", "{\"offset\":%d,\"timeout\":0}".formatted(offset));
    return answer.path("result").valueStream().map(u -> u.path("update_id").asInt()).toList();
  }

  private JsonNode call(String method, String body) {
    return call(method, body, "application/json");
  }

  private JsonNode call(String method, String body, String type) {
    return post(method(method), type, body);
  }

  private URI method(String method) {
    return server.url().resolve("/bot" + LoopbackBotApi.TOKEN + "/" + method);
  }

  private JsonNode post(URI url, String type, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
