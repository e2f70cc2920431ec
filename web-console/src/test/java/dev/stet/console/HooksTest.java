package dev.stet.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Platforms reach their own paths, and nothing else. */
class HooksTest {
  private static final String PATH = "/called/events";

  @TempDir private Path temporary = Path.of("");
  private final BlockingQueue<Webhooks.Request> called = new LinkedBlockingQueue<>();
  private Optional<Rig> rig = Optional.empty();
  private Optional<WebConsole> console = Optional.empty();

  @BeforeEach
  void open() {
    Rig opened = Rig.local(temporary);
    rig = Optional.of(opened);
    ConsoleSettings settings = new ConsoleSettings("127.0.0.1", 0, Optional.empty(), Rig.SIGNER);
    console = Optional.of(opened.another(settings, Hooks.of(List.of(new Called(PATH)))));
  }

  @AfterEach
  void close() {
    console.orElseThrow().close();
    rig.orElseThrow().close();
  }

  private String raw(byte[] request) throws IOException {
    int port = console.orElseThrow().address().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String send(String method, String path, byte[] body, String... headers)
      throws IOException {
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: tunnel.example\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n"
            + String.join("", headers)
            + "\r\n";
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] request = new byte[start.length + body.length];
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(body, 0, request, start.length, body.length);
    return raw(request);
  }

  @Test
  void aPlatformReachesItsPathUnderAnyNameWithItsBytesAsTheyAre() throws Exception {
    byte[] body = {'{', (byte) 0xC3, (byte) 0xA9, (byte) 0xFF, 0, '\r', '\n', '}'};
    String answer = send("POST", PATH, body, "X-Forwarded-For: 192.0.2.7\r\n", "X-Signed: v0\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(answer.endsWith("{\"heard\":true}"), answer);
    assertTrue(answer.contains("Content-type: application/json"), answer);
    Webhooks.Request request = called.take();
    assertArrayEquals(body, request.body());
    assertEquals("v0", request.header("x-signed"));
  }

  @Test
  void moreThanAMegabyteIsNotTaken() throws Exception {
    assertTrue(send("POST", PATH, new byte[1 << 20]).startsWith("HTTP/1.1 200"));
    String answer = send("POST", PATH, new byte[(1 << 20) + 1]);
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertEquals(1, called.size());
  }

  @Test
  void aPlatformIsNotToldToSlowDown() throws Exception {
    for (int i = 0; i < 100; i++) {
      String answer = send("POST", PATH, new byte[1], "X-Forwarded-For: 192.0.2.7\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }
  }

  @Test
  void nothingElseIsOpenedByIt() throws Exception {
    for (String path :
        List.of(PATH + "/more", "/called", "/api/ask", "/say", PATH + "/../../say")) {
      assertTrue(send("POST", path, new byte[1]).matches("(?s)HTTP/1.1 (4\\d\\d).*"), path);
    }
    assertTrue(send("GET", PATH, new byte[0]).startsWith("HTTP/1.1 421"));
    assertTrue(called.isEmpty());
  }

  @Test
  void twoPlatformsCannotHaveTheSamePath() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Hooks.of(List.of(new Called(PATH), new Called(PATH))));
  }

  /** A platform that is called. */
  private final class Called implements ChatPlatform, Webhooks {
    private final String path;

    Called(String path) {
      this.path = path;
    }

    @Override
    public Map<String, Webhook> webhooks() {
      return Map.of(
          path,
          request -> {
            called.add(request);
            return new Response(200, "application/json", "{\"heard\":true}");
          });
    }

    @Override
    public String name() {
      return "called";
    }

    @Override
    public Limits limits() {
      return new Limits(4_000);
    }

    @Override
    public void start(Inbox inbox) {}

    @Override
    public MessageRef send(Place place, Reply reply) {
      return new MessageRef(place, "1");
    }

    @Override
    public String status() {
      return "called";
    }

    @Override
    public void close() {}
  }
}
