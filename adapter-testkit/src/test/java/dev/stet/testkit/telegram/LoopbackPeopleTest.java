package dev.stet.testkit.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stet.chat.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the stand-in makes of lists, files, topics, groups and webhooks, seen over HTTP. */
class LoopbackPeopleTest {
  private static final long GROUP = -1001234567890123L;

  private final LoopbackBotApi server = LoopbackBotApi.start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @AfterEach
  void close() {
    server.close();
    http.close();
  }

  @Test
  void whatIsPressedCarriesItsMessageOrNoMoreThanItsNumber() {
    Shown shown = send("{'chat_id':%d,'text':'x','reply_markup':%s}".formatted(GROUP, KEYS));
    server.people().press(42, shown, "More");
    server.people().press(42, shown, "", false);
    JsonNode updates = call("getUpdates", "{}").path("result");
    JsonNode seen = updates.path(0).path("callback_query");
    assertEquals("1:more", seen.path("data").asText());
    assertEquals("x", seen.path("message").path("text").asText());
    JsonNode unseen = updates.path(1).path("callback_query");
    assertEquals(0, unseen.path("message").path("date").asInt());
    assertEquals(2, server.openPresses().size());
  }

  private static final String KEYS =
      "{'inline_keyboard':[[{'text':'More','callback_data':'1:more'}]]}";

  @Test
  void aButtonDoesOneThing() {
    String both =
        "{'chat_id':42,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'b','callback_data':'a','url':'https://a.b'}]]}}";
    assertTrue(describe("sendMessage", both).contains("unallowed"));
  }

  @Test
  void aListIsAnsweredOnceAndHoldsNoMoreThanTelegramTakes() {
    String query = server.people().typeInline(42, "ferry", "");
    assertTrue(list(query, 51, "").contains("RESULTS_TOO_MUCH"));
    assertTrue(list(query, 1, "x".repeat(65)).contains("NEXT_OFFSET_INVALID"));
    assertTrue(
        describe(
                "answerInlineQuery",
                "{'inline_query_id':'%s','results':[%s,%s]}"
                    .formatted(query, article(1), article(1)))
            .contains("RESULT_ID_DUPLICATE"));
    assertEquals("", list(query, 50, "50"));
    assertTrue(list(query, 1, "").contains("query is too old"));
    String late = server.people().typeInline(42, "ferry", "");
    server.expireQueries();
    assertTrue(list(late, 1, "").contains("query is too old"));
  }

  private String list(String query, int count, String next) {
    StringBuilder results = new StringBuilder();
    for (int i = 0; i < count; i++) {
      results.append(i == 0 ? "" : ",").append(article(i));
    }
    return describe(
        "answerInlineQuery",
        "{'inline_query_id':'%s','results':[%s],'next_offset':'%s'}"
            .formatted(query, results, next));
  }

  private static String article(int id) {
    return "{'type':'article','id':'%d','title':'t','input_message_content':{'message_text':'x'}}"
        .formatted(id);
  }

  @Test
  void whereTheBotIsNotWantedItMayNotWrite() {
    server.people().block(42);
    assertEquals(
        "Forbidden: bot was blocked by the user",
        describe("sendMessage", "{'chat_id':42,'text':'x'}"));
    server.people().unblock(42);
    assertEquals("", describe("sendMessage", "{'chat_id':42,'text':'x'}"));
    server.people().removeBot(GROUP, 42);
    assertTrue(describe("sendMessage", inGroup("")).contains("bot was kicked"));
  }

  private static String inGroup(String more) {
    return "{'chat_id':%d,'text':'x'%s}".formatted(GROUP, more);
  }

  @Test
  void aTopicThatIsShutTakesNothing() {
    server.people().closeTopic(GROUP, 17);
    server.people().deleteTopic(GROUP, 18);
    assertTrue(
        describe("sendMessage", inGroup(",'message_thread_id':17")).contains("TOPIC_CLOSED"));
    assertTrue(
        describe("sendMessage", inGroup(",'message_thread_id':18"))
            .contains("message thread not found"));
    assertEquals("", describe("sendMessage", inGroup(",'message_thread_id':19")));
  }

  @Test
  void aGroupThatIsAnotherOneNowSaysWhich() {
    server.people().upgrade(-5, GROUP);
    JsonNode refused = call("sendMessage", "{'chat_id':-5,'text':'x'}");
    assertEquals(400, refused.path("error_code").asInt());
    assertEquals(GROUP, refused.path("parameters").path("migrate_to_chat_id").asLong());
  }

  @Test
  void aFileIsHandedOutToWhoeverKnowsTheToken() throws Exception {
    server.people().sendFile(42, "log.txt", "All of it.".getBytes(StandardCharsets.UTF_8), "");
    JsonNode file =
        call("getUpdates", "{}").path("result").path(0).path("message").path("document");
    String id = file.path("file_id").asText();
    String path =
        call("getFile", "{'file_id':'%s'}".formatted(id)).path("result").path("file_path").asText();
    assertEquals("All of it.", get("/file/bot" + LoopbackBotApi.TOKEN + "/" + path));
    assertEquals("", get("/file/bot1:x/" + path));
  }

  private String get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void aWebhookNeedsAnAddressThatTelegramReaches() {
    assertTrue(describe("setWebhook", "{'url':'http://a.b'}").contains("HTTPS"));
    assertTrue(describe("setWebhook", "{'url':'https://a.b:8484'}").contains("ports 80"));
    assertTrue(
        describe("setWebhook", "{'url':'https://a.b','secret_token':'a b'}").contains("secret"));
  }

  @Test
  void whatIsNotTakenIsReportedAgainAndInOrder() {
    List<String> secrets = new CopyOnWriteArrayList<>();
    Webhooks.Webhook hook =
        request -> {
          secrets.add(request.header("x-telegram-bot-api-secret-token"));
          return Webhooks.Response.of(secrets.size() < 3 ? 503 : 200);
        };
    try (WebhookServer web = new WebhookServer(() -> Map.of("/hook", hook))) {
      server.reportTo(web.url());
      int last = server.privateMessage(42, "one");
      call("setWebhook", "{'url':'https://stet.example/hook','secret_token':'s-1'}");
      server.awaitConfirmed(last);
      assertEquals(List.of("s-1", "s-1", "s-1"), secrets);
    }
  }

  @Test
  void whoComesBackTooEarlyIsNoted() {
    server.fail("sendMessage", Fault.tooManyRequests(30));
    call("sendMessage", "{'chat_id':42,'text':'x'}");
    call("sendMessage", "{'chat_id':43,'text':'x'}");
    assertEquals(List.of(), server.earlyCalls());
    call("sendMessage", "{'chat_id':42,'text':'x'}");
    assertEquals(1, server.earlyCalls().size());
  }

  private Shown send(String parameters) {
    assertEquals("", describe("sendMessage", parameters));
    return server.awaitShown();
  }

  private String describe(String method, String parameters) {
    return call(method, parameters).path("description").asText();
  }

  /** Parameters are JSON written with apostrophes, so that they can be read. */
  private JsonNode call(String method, String parameters) {
    URI url = server.url().resolve("/bot" + LoopbackBotApi.TOKEN + "/" + method);
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(parameters.replace('\'', '"')))
            .build();
    try {
      return json.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
