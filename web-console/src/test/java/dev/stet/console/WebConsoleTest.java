package dev.stet.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebConsoleTest {
  private static final String QUESTION = "When does the ferry sail?";

  @TempDir private Path temporary = Path.of("");
  private Optional<Rig> opened = Optional.empty();

  @BeforeEach
  void open() {
    opened = Optional.of(Rig.local(temporary).put("ferry.txt", "The ferry sails at noon."));
  }

  @AfterEach
  void close() {
    rig().close();
  }

  private Rig rig() {
    return opened.orElseThrow();
  }

  private HttpResponse<String> ask(String body) throws Exception {
    return rig().visit().post("/api/ask", body);
  }

  @Test
  void healthSaysWhatIsServed() throws Exception {
    var response = rig().visit().get("/healthz");
    assertEquals(200, response.statusCode());
    assertEquals("{\"status\":\"ok\",\"documents\":1,\"platforms\":{}}", response.body());
  }

  @Test
  void foldersThatCannotBeReadMakeItFail() throws Exception {
    rig().fallBehind(Duration.ofMinutes(11));
    var response = rig().visit().get("/healthz");
    assertEquals(503, response.statusCode());
    assertTrue(response.body().contains("last read 11 minutes ago"), response.body());
  }

  @Test
  void aQuestionIsAnsweredInTheContractsJsonWithALink() throws Exception {
    var response = ask("{\"question\":\"" + QUESTION + "\"}");
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("\"outcome\":\"passages\""), response.body());
    assertTrue(response.body().contains("The ferry sails at noon."), response.body());
    assertTrue(response.body().contains("\"link\":\"" + rig().at("/d/")), response.body());
  }

  @Test
  void whatIsNoQuestionIsRefusedInASentence() throws Exception {
    assertEquals(400, ask("{oops").statusCode());
    assertEquals(200, ask("{}").statusCode());
    assertTrue(ask("x".repeat(100_000)).statusCode() >= 400);
  }

  @Test
  void aTakenPortIsNamed() {
    int taken = rig().at("/").getPort();
    ConsoleSettings same = new ConsoleSettings("127.0.0.1", taken, Optional.empty(), Rig.SIGNER);
    var thrown = assertThrows(IllegalStateException.class, () -> rig().another(same));
    assertTrue(thrown.toString().contains("set web.listen"), thrown::toString);
  }

  @Test
  void aConversationIsKeptForItsBrowserAndNoOther() throws Exception {
    Visit ann = rig().visit();
    String page = ann.say(QUESTION);
    assertTrue(page.contains("The <mark>ferry</mark> <mark>sails</mark> at noon."), page);
    assertTrue(ann.get("/").body().contains(QUESTION));
    assertFalse(rig().visit().get("/").body().contains("class=\"turn\""));
  }

  @Test
  void aButtonSpeaksOfItsOwnAnswerEvenAfterTheNextQuestion() throws Exception {
    String lamp = "The lamp of the lighthouse is white. It turns. It never stops. Ships see it.";
    rig().put("lamp.txt", lamp);
    Visit visit = rig().visit();
    String context = Visit.action(visit.say("Which lamp of the lighthouse is white?"), "Context");
    visit.say(QUESTION);
    String page = visit.say(context);
    String latest = page.substring(page.indexOf("id=\"latest\""));
    assertTrue(latest.contains("</strong> Ships see it."), latest);
    assertTrue(latest.contains("You: </span>Context"), latest);
  }

  @Test
  void commandsAndAbstentionsReadAsOnOtherPlatforms() throws Exception {
    Visit visit = rig().visit();
    assertTrue(visit.say("sources").contains("One document:"));
    assertTrue(visit.say("help").contains("more – further passages"));
    String nothing = visit.say("Who invented the ferry timetable of Kestmouth?");
    assertTrue(nothing.contains("answers this."), nothing);
    assertTrue(visit.say(Visit.action(nothing, "Why")).contains("Confidence"));
    assertTrue(visit.say("").contains("Ask a question"));
  }

  @Test
  void whatIsInADocumentNeverBecomesMarkup() throws Exception {
    String hostile =
        "The buoy <script>alert(1)</script> is <img src=x onerror=alert(2)> \"red\" & 'round'.";
    rig()
        .put(
            "<b>buoy</b>.txt",
            "---\ntitle: <i>Buoys</i> & \"co\"\nurl: javascript:alert(3)\n---\n" + hostile);
    Visit visit = rig().visit();
    String page = visit.say("What is the red buoy?");
    visit.say("Where is the <u>buoy</u>?");
    String source = visit.get(Visit.source(page)).body();
    for (String html :
        new String[] {page, source, visit.get("/status").body(), visit.say("sources")}) {
      for (String live :
          new String[] {"<script>alert", "<img", "<i>", "<u>", "<b>buoy", "javascript:"}) {
        assertFalse(html.contains(live), live + " in " + html);
      }
    }
    assertTrue(source.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), source);
  }

  @Test
  void aSourceIsPinnedToWhatWasQuoted() throws Exception {
    Visit visit = rig().visit();
    String link = Visit.source(visit.say(QUESTION));
    assertTrue(visit.get(link).body().contains(">The ferry sails at noon.</mark>"));
    rig().put("ferry.txt", "News: The ferry sails at noon. Mind the step.");
    String changed = visit.get(link).body();
    assertTrue(changed.contains(">The ferry sails at noon.</mark>"), changed);
    assertTrue(changed.contains("The quoted words still stand in it."), changed);
    assertTrue(changed.contains("<ins>News: </ins>"), changed);
    rig().remove("ferry.txt");
    assertEquals(410, visit.get(link).statusCode());
    assertFalse(visit.get(link).body().contains("noon"));
    rig().put("ferry.txt", "Another text under the same name.");
    assertEquals(410, visit.get(link).statusCode(), "never another text");
  }

  @Test
  void anEmbargoHidesASourceThatWasOnceOpen() throws Exception {
    Visit visit = rig().visit();
    String link = Visit.source(visit.say(QUESTION));
    rig()
        .put(
            "ferry.txt", "---\nembargo_until: 2027-01-01T00:00:00Z\n---\nThe ferry sails at noon.");
    assertEquals(410, visit.get(link).statusCode());
  }

  @Test
  void forgedAndExpiredLinksOpenNothing() throws Exception {
    Visit visit = rig().visit();
    String link = Visit.source(visit.say(QUESTION));
    int middle = link.length() / 2;
    char other = link.charAt(middle) == 'A' ? 'B' : 'A';
    String forged = link.substring(0, middle) + other + link.substring(middle + 1);
    for (String bad : new String[] {forged, link + "A", "/d/x"}) {
      var response = visit.get(bad);
      assertEquals(403, response.statusCode(), bad);
      assertFalse(response.body().contains("noon"), bad);
    }
    assertEquals(404, visit.get("/d/..%2f..%2fetc%2fpasswd").statusCode());
    assertEquals(404, visit.get("/d/../../etc/passwd").statusCode());
    assertEquals(404, visit.get("/assets/..%2f..%2fapplication.properties").statusCode());
    rig().pass(Duration.ofDays(61));
    assertTrue(visit.get(link).body().contains("This link has expired."));
    assertEquals(403, visit.get(link).statusCode());
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItMayDo() throws Exception {
    for (String path : new String[] {"/", "/status", "/healthz", "/nowhere", "/d/x"}) {
      var headers = rig().visit().get(path).headers();
      String policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'"), path);
      assertTrue(policy.contains("frame-ancestors 'none'"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
      assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""), path);
    }
  }

  @Test
  void aPageWeighsLittleAndAsksNobodyElse() throws Exception {
    rig().putNewsroom();
    Visit visit = rig().visit();
    visit.say("What happened at Pier 9?");
    visit.say("more");
    String page = visit.say("Who is Joren Pell?");
    int weight = page.getBytes(StandardCharsets.UTF_8).length;
    for (Asset asset : Assets.ALL) {
      assertTrue(page.contains(asset.address()), asset.name());
      weight += visit.get(asset.address()).body().getBytes(StandardCharsets.UTF_8).length;
    }
    System.out.println("a page with three answers, styles and script: " + weight + " bytes");
    assertTrue(weight <= 60_000, weight + " bytes");
    assertFalse(page.matches("(?s).*(src|href)=\"(https?:)?//(?!127).*\\.(css|js|woff2?)\".*"));
  }

  @Test
  void metricsCountWhatWasAskedAndSent() throws Exception {
    Visit visit = rig().visit();
    visit.say(QUESTION);
    visit.say("Who invented the zeppelin?");
    ask("{\"question\":\"" + QUESTION + "\"}");
    String text = visit.get("/metrics").body();
    for (String line :
        new String[] {
          "stet_questions_total{outcome=\"passages\",platform=\"console\"} 1.0",
          "stet_questions_total{outcome=\"abstention\",platform=\"console\"} 1.0",
          "stet_questions_total{outcome=\"passages\",platform=\"api\"} 1.0",
          "stet_messages_total{platform=\"console\",sending=\"delivered\"} 2.0",
          "stet_answer_seconds_count 3"
        }) {
      assertTrue(text.contains(line), line + " in " + text);
    }
    assertFalse(text.contains("zeppelin"));
  }

  @Test
  void thePageOfStatusAndTheMissingPageAreSentences() throws Exception {
    assertTrue(rig().visit().get("/status").body().contains("@BotFather"));
    var missing = rig().visit().get("/wp-admin");
    assertEquals(404, missing.statusCode());
    assertTrue(missing.body().contains("There is no such page."), missing.body());
  }

  @Test
  void aReplyIsFoundInTheFormOfTheQuestionThatWasSent() throws Exception {
    String words = URLEncoder.encode("ferry + 100% & <noon>", StandardCharsets.UTF_8);
    var response = rig().visit().post("/say", "say=" + words, "Stet-Fragment", "1");
    assertTrue(response.body().startsWith("<article class=\"turn\""), response.body());
    assertTrue(response.body().contains("ferry + 100% &amp; &lt;noon&gt;"), response.body());
  }

  @Test
  void linksOfDocumentsLeadToTheWebAlone() {
    assertTrue(ReplyHtml.isWeb("HTTPS://harbour.example/"));
    for (String url : new String[] {"javascript:alert(1)", "data:text/html,x", "//x", "file:/x"}) {
      assertFalse(ReplyHtml.isWeb(url), url);
    }
    assertEquals("/d/x", URI.create("http://127.0.0.1:1/d/x").getPath());
  }
}
