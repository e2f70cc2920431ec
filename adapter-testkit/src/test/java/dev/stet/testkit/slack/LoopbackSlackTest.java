package dev.stet.testkit.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Another client than the SDK's: what the loopback Slack promises holds for anybody. */
class LoopbackSlackTest {
  private final LoopbackSlack slack = LoopbackSlack.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    slack.close();
    http.close();
  }

  private HttpResponse<String> call(URI url, String token, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofMillis(500))
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode call(String method, String json) throws IOException, InterruptedException {
    String token = method.startsWith("apps.") ? slack.appToken() : slack.botToken();
    return Json.parse(call(slack.apiUrl().resolve(method), token, json).body());
  }

  private Received connect() throws IOException, InterruptedException {
    String url = call("apps.connections.open", "{}").path("url").asText();
    Received received = new Received();
    http.newWebSocketBuilder().buildAsync(URI.create(url), received).join();
    assertEquals("hello", received.next().path("type").asText());
    return received;
  }

  @Test
  void refusesAnyTokenButItsOwn() throws Exception {
    URI url = slack.apiUrl().resolve("auth.test");
    assertTrue(call(url, "xoxb-other", "{}").body().contains("invalid_auth"));
    assertTrue(call(url, slack.appToken(), "{}").body().contains("invalid_auth"));
    HttpResponse<String> answer = call(url, slack.botToken(), "{}");
    assertTrue(answer.body().contains("\"ok\":true"));
    assertTrue(answer.headers().firstValue("x-oauth-scopes").orElseThrow().contains("chat:write"));
  }

  @Test
  void keepsWhatWasPosted() throws Exception {
    JsonNode answer =
        call(
            "chat.postMessage",
            "{\"channel\":\"C1\",\"text\":\"hi\",\"thread_ts\":\"1790000000.000001\"}");
    Posted posted = slack.awaitPost();
    assertEquals(answer.path("ts").asText(), posted.ts());
    assertEquals("1790000000.000001", posted.thread());
  }

  @Test
  void refusesWhatSlackRefuses() throws Exception {
    assertEquals(
        "no_text", call("chat.postMessage", "{\"channel\":\"C1\"}").path("error").asText());
    assertEquals(
        "channel_not_found", call("chat.postMessage", "{\"text\":\"x\"}").path("error").asText());
    String thread = "{\"channel\":\"C1\",\"text\":\"x\",\"thread_ts\":\"only:U1\"}";
    assertEquals("invalid_thread_ts", call("chat.postMessage", thread).path("error").asText());
    String update =
        "{\"channel\":\"C1\",\"ts\":\"1.000001\",\"text\":\"" + "x".repeat(4_001) + "\"}";
    assertEquals("msg_too_long", call("chat.update", update).path("error").asText());
    assertTrue(slack.posts().isEmpty());
  }

  @Test
  void failsAsToldAndOnlyOnce() throws Exception {
    String hi = "{\"channel\":\"C1\",\"text\":\"hi\"}";
    URI url = slack.apiUrl().resolve("chat.postMessage");
    slack.fail("chat.postMessage", new Fault.RateLimited(3));
    HttpResponse<String> limited = call(url, slack.botToken(), hi);
    assertEquals(429, limited.statusCode());
    assertEquals("3", limited.headers().firstValue("Retry-After").orElseThrow());
    slack.fail("chat.postMessage", new Fault.Status(502));
    assertEquals(502, call(url, slack.botToken(), hi).statusCode());
    assertTrue(slack.posts().isEmpty());
    slack.fail("chat.postMessage", new Fault.Stalled());
    assertThrows(IOException.class, () -> call(url, slack.botToken(), hi));
    assertEquals(1, slack.posts().size());
    assertTrue(call("chat.postMessage", hi).path("ok").asBoolean());
  }

  @Test
  void deliversAnEnvelopeAndSeesItsAcknowledgement() throws Exception {
    Received received = connect();
    Delivery delivery = slack.say("D1", "U1", "hello").getFirst();
    JsonNode envelope = received.next();
    assertEquals("events_api", envelope.path("type").asText());
    assertEquals("hello", envelope.at("/payload/event/text").asText());
    assertFalse(delivery.acknowledged());
    received.acknowledge(envelope);
    delivery.awaitAcknowledgement();
  }

  @Test
  void deliversAgainWhatABrokenSocketTookWithIt() throws Exception {
    Received broken = connect();
    Delivery delivery = slack.say("D1", "U1", "hello").getFirst();
    broken.next();
    slack.resetSockets();
    Received fresh = connect();
    fresh.acknowledge(fresh.next());
    delivery.awaitAcknowledgement();
  }

  @Test
  void spreadsEnvelopesOverItsSockets() throws Exception {
    Received one = connect();
    Received two = connect();
    slack.say("D1", "U1", "a");
    slack.say("D1", "U1", "b");
    assertEquals("a", one.next().at("/payload/event/text").asText());
    assertEquals("b", two.next().at("/payload/event/text").asText());
    assertEquals(2, slack.openSockets());
  }

  @Test
  void opensASocketOncePerTicket() throws Exception {
    String url = call("apps.connections.open", "{}").path("url").asText();
    Received first = new Received();
    http.newWebSocketBuilder().buildAsync(URI.create(url), first).join();
    assertEquals("hello", first.next().path("type").asText());
    Received second = new Received();
    http.newWebSocketBuilder().buildAsync(URI.create(url), second).join();
    assertEquals(4001, second.closed.join());
  }

  @Test
  void takesFiveAnswersToACommand() throws Exception {
    Received received = connect();
    slack.command("C1", "U1", "help");
    URI url = URI.create(received.next().at("/payload/response_url").asText());
    for (int i = 0; i < 5; i++) {
      assertTrue(call(url, "", "{\"text\":\"hi\"}").body().contains("true"));
      assertEquals("U1", slack.awaitPost().user());
    }
    assertTrue(call(url, "", "{\"text\":\"hi\"}").body().contains("used_url"));
  }

  /** The client's end of a socket. */
  private static final class Received implements WebSocket.Listener {
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    @Override
    public void onOpen(WebSocket opened) {
      socket.complete(opened);
      opened.request(1);
    }

    JsonNode next() {
      return Json.parse(Waiting.next(messages, "an envelope"));
    }

    void acknowledge(JsonNode envelope) {
      String id = envelope.path("envelope_id").asText();
      socket.join().sendText("{\"envelope_id\":\"" + id + "\"}", true).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      messages.add(part.toString());
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return CompletableFuture.completedFuture(null);
    }
  }
}
