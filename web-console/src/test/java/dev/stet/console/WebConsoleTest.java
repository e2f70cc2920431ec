package dev.stet.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.answer.Answerer;
import dev.stet.api.Api;
import dev.stet.corpus.Change;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.Revisions;
import dev.stet.dialog.Knowledge;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebConsoleTest {
  @TempDir private Path temporary = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();
  private Revisions revisions = SqlRevisions.writable(Path.of("target/none.db"));
  private Indexer indexer = Indexer.inMemory(revisions);
  private WebConsole console = new WebConsole(api(), "127.0.0.1", 0);

  private Api api() {
    Answerer answerer = new Answerer(indexer.index(), revisions);
    Clock clock = Clock.systemUTC();
    return new Api(new Knowledge(answerer, revisions, clock, ZoneOffset.UTC), List.of());
  }

  @BeforeEach
  void open() throws IOException {
    close();
    Path corpus = Files.createDirectories(temporary.resolve("corpus"));
    Files.writeString(corpus.resolve("ferry.txt"), "The ferry sails at noon.");
    revisions = SqlRevisions.writable(temporary.resolve("home/revisions.db"));
    indexer = Indexer.inMemory(revisions);
    new Intake(Corpus.of(List.of(corpus)), revisions, indexer, Clock.systemUTC()).run(new Quiet());
    console = new WebConsole(api(), "127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    console.close();
    indexer.close();
    revisions.close();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(console.address().resolve("/api/ask"))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void healthSaysWhatIsServed() throws Exception {
    URI health = console.address().resolve("/healthz");
    var response = client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
    assertEquals(200, response.statusCode());
    assertEquals("{\"status\":\"ok\",\"documents\":1,\"platforms\":{}}", response.body());
  }

  @Test
  void aQuestionIsAnsweredInTheContractsJson() throws Exception {
    var response = post("{\"question\":\"When does the ferry sail?\"}");
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("\"outcome\":\"passages\""), response.body());
    assertTrue(response.body().contains("The ferry sails at noon."), response.body());
  }

  @Test
  void whatIsNoQuestionIsRefusedInASentence() throws Exception {
    assertEquals(400, post("{oops").statusCode());
    assertEquals(200, post("{}").statusCode());
    assertTrue(post("x".repeat(100_000)).statusCode() >= 400);
  }

  @Test
  void anotherNameIsNotServed() throws Exception {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), console.address().getPort())) {
      String request = "GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(response.startsWith("HTTP/1.1 421"), response);
    }
  }

  @Test
  void aTakenPortIsNamed() {
    int taken = console.address().getPort();
    var thrown =
        assertThrows(IllegalStateException.class, () -> new WebConsole(api(), "127.0.0.1", taken));
    assertTrue(thrown.toString().contains("set web.listen"), thrown::toString);
  }

  private static final class Quiet implements Corpus.Watcher {
    @Override
    public void expect(int changes) {}

    @Override
    public void changed(Change change) {}
  }
}
