package dev.stet.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in. */
class GateTest {
  private static final String PUBLIC = "stet.example";

  @TempDir private Path temporary = Path.of("");
  private Optional<Rig> opened = Optional.empty();

  @BeforeEach
  void open() {
    URI published = URI.create("https://" + PUBLIC);
    opened =
        Optional.of(
            Rig.at(temporary, Optional.of(published)).put("ferry.txt", "The ferry sails at noon."));
  }

  @AfterEach
  void close() {
    rig().close();
  }

  private Rig rig() {
    return opened.orElseThrow();
  }

  /** The status line of a request with this host and further header lines. */
  private String get(String path, String host, String... headers) throws IOException {
    String more = String.join("", headers);
    return rig()
        .raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: "
                + host
                + "\r\n"
                + more
                + "Connection: close\r\n\r\n");
  }

  private static void assertStatus(int status, String response) {
    assertTrue(response.startsWith("HTTP/1.1 " + status), response);
  }

  @Test
  void anotherNameIsNotServed() throws Exception {
    assertStatus(421, get("/healthz", "evil.example"));
    assertStatus(421, get("/", "127.0.0.1.evil.example"));
    assertStatus(421, get("/", "localhost@evil.example"));
    assertStatus(200, get("/", "localhost:" + rig().at("/").getPort()));
  }

  @Test
  void aFormOfAnotherSiteDoesNothing() throws Exception {
    Visit visit = rig().visit();
    String here = rig().at("").toString();
    for (String[] headers :
        new String[][] {
          {"Origin", "https://evil.example"},
          {"Origin", "null"},
          {"Origin", "http://127.0.0.1:1"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site", "Origin", here}
        }) {
      for (String path : new String[] {"/say", "/api/ask"}) {
        assertEquals(403, visit.post(path, "say=sources", headers).statusCode(), headers[1]);
      }
    }
    assertFalse(visit.get("/").body().contains("class=\"turn\""));
    assertEquals(200, visit.post("/say", "say=sources", "Origin", here).statusCode());
  }

  @Test
  void beyondThisComputerTheTokenIsNeeded() throws Exception {
    for (String path : new String[] {"/", "/status", "/metrics", "/say"}) {
      assertStatus(401, get(path, PUBLIC));
      assertStatus(401, get(path, "127.0.0.1", "X-Forwarded-For: 192.0.2.7\r\n"));
      assertStatus(401, get(path, PUBLIC, "Authorization: Bearer guess\r\n"));
    }
    assertStatus(401, get("/?token=guess", PUBLIC));
    assertStatus(200, get("/", "127.0.0.1"));
  }

  @Test
  void healthAndSignedLinksAreOpenAndSayNoMoreThanTheyMust() throws Exception {
    String health = get("/healthz", PUBLIC);
    assertStatus(200, health);
    assertTrue(health.endsWith("{\"status\":\"ok\"}"), health);
    String link = Visit.source(rig().visit().say("When does the ferry sail?"));
    assertTrue(get(link, PUBLIC).contains("The ferry sails at noon."));
    assertStatus(200, get(Assets.STYLE.address(), PUBLIC));
  }

  @Test
  void theTokenLetsInAndACookieRemembersIt() throws Exception {
    String token = rig().token();
    assertStatus(200, get("/status", PUBLIC, "Authorization: Bearer " + token + "\r\n"));
    String welcome = get("/?token=" + token, PUBLIC);
    assertStatus(303, welcome);
    assertTrue(welcome.contains("Location: /\r\n"), "the token leaves the address bar");
    String set = welcome.lines().filter(l -> l.startsWith("Set-cookie: ")).findFirst().orElse("");
    assertTrue(set.contains("HttpOnly") && set.contains("Secure") && set.contains("SameSite"), set);
    assertFalse(set.contains(token), "the cookie is not the token");
    String cookie = set.substring("Set-cookie: ".length(), set.indexOf(';'));
    assertStatus(200, get("/status", PUBLIC, "Cookie: " + cookie + "\r\n"));
    String forged = cookie.substring(0, cookie.length() - 3) + "AAA";
    assertStatus(401, get("/status", PUBLIC, "Cookie: " + forged + "\r\n"));
  }

  @Test
  void aForgedConversationIsANewOne() throws Exception {
    rig().visit().say("When does the ferry sail?");
    int port = rig().at("/").getPort();
    String page =
        get(
            "/",
            "127.0.0.1",
            "Cookie: stet-conversation-" + port + "=MDEyMw.AAAAAAAAAAAAAAAAAAAAAA\r\n");
    assertStatus(200, page);
    assertFalse(page.contains("class=\"turn\""));
  }

  @Test
  void whoAsksTooMuchIsAskedToWait() throws Exception {
    List<String> statuses = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      statuses.add(get("/d/x", PUBLIC, "X-Forwarded-For: 192.0.2.7\r\n").substring(9, 12));
    }
    assertEquals("403", statuses.getFirst());
    assertTrue(statuses.contains("429"), statuses::toString);
    assertStatus(403, get("/d/x", PUBLIC, "X-Forwarded-For: 192.0.2.8\r\n"));
  }

  @Test
  void aBucketFillsAgainWithTime() {
    AtomicLong nanos = new AtomicLong();
    Throttle throttle = new Throttle(2, 1, nanos::get);
    assertTrue(throttle.allows("a"));
    assertTrue(throttle.allows("a"));
    assertFalse(throttle.allows("a"));
    assertTrue(throttle.allows("b"));
    nanos.addAndGet(1_000_000_000L);
    assertTrue(throttle.allows("a"));
    assertFalse(throttle.allows("a"));
  }

  @Test
  void aBodyThatIsTooLargeIsNotRead() throws Exception {
    String head = "POST /say HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: ";
    assertStatus(413, rig().raw(head + "100000000\r\n\r\nsay=x"));
    assertTrue(rig().visit().post("/say", "say=" + "x".repeat(40_000)).statusCode() >= 400);
  }

  @Test
  void requestsThatTrickleInHoldUpNobodyAndAreCutOff() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), rig().at("/").getPort());
        socket.setSoTimeout(20_000);
        String request =
            i % 2 == 0
                ? "GET / HTTP/1.1\r\nHost: 127"
                : "POST /say HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 90\r\n\r\nsay=";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertEquals(200, rig().visit().get("/healthz").statusCode());
      assertTrue(rig().visit().say("When does the ferry sail?").contains("at noon"));
      for (Socket socket : slow) {
        assertTrue(isCutOff(socket), "the server let go");
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Waits for the end of the stream, which comes within the server's limit. */
  private static boolean isCutOff(Socket socket) {
    try (InputStream in = socket.getInputStream()) {
      in.readAllBytes();
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
