package dev.stet.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser. Left out, with a word, where none is installed; with {@code
 * STET_REQUIRE_BROWSER=1} that is a failure. Each test leaves a picture under target/screenshots.
 */
class BrowserTest {
  private static final String FERRY =
      """
      ---
      title: Ferry notes
      source: Harbour Gazette (fictional)
      published: 2026-03-10
      ---
      The ferry Brightwater sails at noon from Pier 4.

      %s
      The Brightwater carries 320 passengers and was built in Aldervik.
      """
          .formatted("A long paragraph about rope, paint and weather. ".repeat(120));

  private static final String TAB = "\uE004";
  private static final String ENTER = "\uE007";

  @TempDir private Path temporary = Path.of("");
  private Optional<Rig> opened = Optional.empty();
  private Optional<Browser> shown = Optional.empty();

  @BeforeEach
  void requireBrowser() {
    if (!Browser.isInstalled()) {
      assertFalse("1".equals(System.getenv("STET_REQUIRE_BROWSER")), "no chromium, chromedriver");
      Assumptions.abort("left out: chromium and chromedriver are not installed");
    }
  }

  @AfterEach
  void close() {
    shown.ifPresent(Browser::close);
    opened.ifPresent(Rig::close);
  }

  private Rig rig() {
    Rig rig = Rig.local(temporary.resolve("rig"));
    opened = Optional.of(rig);
    return rig;
  }

  private Browser browse(boolean scripts) {
    Browser browser = Browser.open(temporary.resolve("profile"), scripts);
    shown = Optional.of(browser);
    return browser.screen(1200, 900, false);
  }

  private static void ask(Browser browser, String question) {
    browser.type("#say", question + ENTER);
  }

  private static void picture(Browser browser, String name) {
    browser.screenshot(Path.of("target/screenshots", name + ".png"));
  }

  /** Whether an element is to be seen without scrolling. */
  private static boolean isInView(Browser browser, String selector) {
    return browser
        .run(
            "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;",
            selector)
        .asBoolean();
  }

  private static void assertNoScrollSideways(Browser browser) {
    JsonNode wider =
        browser.run("return document.documentElement.scrollWidth > document.body.clientWidth;");
    assertFalse(wider.asBoolean(), "the page is wider than the screen");
  }

  /** The rules of axe for WCAG 2.1 A and AA. */
  private static void assertAccessible(Browser browser) throws IOException {
    browser.run(axe());
    JsonNode violations =
        browser.runLater(
            """
            const done = arguments[arguments.length - 1];
            axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] })
              .then(r => done(r.violations.map(v => v.id + ": " + v.nodes.map(n => n.html).join())));
            """);
    assertEquals("[]", violations.toString(), browser.address());
  }

  private static String axe() throws IOException {
    String path = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = Objects.requireNonNull(BrowserTest.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theFirstVisitShowsWhatThereIsToAskAndAClickAsksIt() throws Exception {
    Rig rig = rig().putNewsroom();
    Browser browser = browse(true);
    browser.open(rig.at("/"));
    assertTrue(browser.text(".holding").startsWith("20 documents in English (18)"));
    assertEquals(3, browser.count(".tries button"));
    assertAccessible(browser);
    picture(browser, "welcome");
    browser.click(".tries button");
    browser.await(".turn:not(.busy) .card blockquote", 1);
    assertEquals(0, browser.count(".welcome"));
    assertTrue(browser.address().endsWith("/"), "the page was not left");
  }

  @Test
  void anAnswerIsACardWithTheAnsweringWordsMarked() throws Exception {
    Rig rig = rig().putNewsroom();
    Browser browser = browse(true);
    browser.open(rig.at("/"));
    ask(browser, "How many people were injured in the explosion at the grain terminal?");
    browser.await(".turn:not(.busy) mark", 2);
    assertTrue(browser.text(".card blockquote").contains("injur"));
    assertTrue(isInView(browser, ".said"));
    assertAccessible(browser);
    picture(browser, "answer-light");
    browser.click(".card .acts button");
    browser.await(".turn:not(.busy) blockquote strong", 1);
    assertTrue(browser.text("#latest .said").endsWith("Context 1"));
    assertEquals("", browser.run("return document.getElementById('say').value").asText());
  }

  @Test
  void aSourceOpensAtItsPassage() throws Exception {
    Rig rig = rig().put("ferry.txt", FERRY);
    Browser browser = browse(true);
    browser.open(rig.at("/"));
    ask(browser, "How many passengers does the Brightwater carry?");
    browser.await(".turn:not(.busy) figcaption a", 1);
    browser.click("figcaption a");
    assertEquals(
        "The Brightwater carries 320 passengers and was built in Aldervik.",
        browser.text("#passage"));
    browser.runLater("setTimeout(arguments[0], 0);");
    assertTrue(isInView(browser, "#passage"));
    assertTrue(browser.count("mark.other") > 0, "the answer's other passage is marked too");
    assertEquals(1, browser.count("button.copy"));
    assertAccessible(browser);
    picture(browser, "source");
  }

  @Test
  void aChangedDocumentShowsWhatWasQuotedAndWhatChanged() throws Exception {
    Rig rig = rig().put("ferry.txt", FERRY);
    String source =
        Visit.source(rig.visit().say("How many passengers does the Brightwater carry?"));
    rig.put("ferry.txt", FERRY.replace("320 passengers", "280 passengers and 40 cars"));
    Browser browser = browse(true);
    browser.open(rig.at(source));
    assertTrue(browser.text(".banner").contains("The quoted words are gone."));
    assertTrue(browser.text("#passage").contains("320 passengers"));
    assertEquals("320", browser.text(".changes .text del"));
    assertTrue(browser.text(".changes .text ins").startsWith("280"));
    assertAccessible(browser);
    picture(browser, "changed");
    browser.open(rig.at(source + "#changes"));
    picture(browser, "changed-difference");
  }

  @Test
  void aWithdrawnDocumentIsNotShown() throws Exception {
    Rig rig = rig().put("ferry.txt", FERRY).put("other.txt", "The lighthouse is white.");
    String source =
        Visit.source(rig.visit().say("How many passengers does the Brightwater carry?"));
    rig.remove("ferry.txt");
    Browser browser = browse(true);
    browser.open(rig.at(source));
    assertEquals("Withdrawn", browser.text("h1"));
    assertFalse(browser.text("body").contains("passengers"));
    assertAccessible(browser);
    picture(browser, "withdrawn");
  }

  @Test
  void darkPagesAreReadable() throws Exception {
    Rig rig = rig().putNewsroom();
    Browser browser = browse(true).dark();
    browser.open(rig.at("/"));
    ask(browser, "How many people were injured in the explosion at the grain terminal?");
    browser.await(".turn:not(.busy) mark", 2);
    assertAccessible(browser);
    String ground = browser.run("return getComputedStyle(document.body).backgroundColor").asText();
    assertEquals("rgb(22, 24, 28)", ground);
    picture(browser, "answer-dark");
    browser.click("figcaption a");
    browser.await("#passage", 1);
    assertAccessible(browser);
    picture(browser, "source-dark");
  }

  @Test
  void aPhoneShowsAllOfItWithoutScrollingSideways() throws Exception {
    Rig rig = rig().putNewsroom();
    Browser browser = browse(true).screen(360, 740, true);
    for (String path : new String[] {"/", "/status"}) {
      browser.open(rig.at(path));
      assertNoScrollSideways(browser);
      assertAccessible(browser);
    }
    picture(browser, "phone-status");
    browser.open(rig.at("/"));
    picture(browser, "phone-welcome");
    ask(browser, "How many people were injured in the explosion at the grain terminal?");
    browser.await(".turn:not(.busy) mark", 2);
    assertNoScrollSideways(browser);
    picture(browser, "phone-answer");
    browser.click("figcaption a");
    browser.await("#passage", 1);
    assertNoScrollSideways(browser);
    picture(browser, "phone-source");
  }

  @Test
  void everythingWorksWithoutScripts() throws Exception {
    Rig rig = rig().put("ferry.txt", FERRY);
    Browser browser = browse(false);
    browser.open(rig.at("/"));
    browser.type("#say", "How many passengers does the Brightwater carry?");
    browser.click("#ask button");
    browser.await("#latest .card blockquote", 1);
    assertTrue(browser.address().endsWith("/#latest"), browser.address());
    assertTrue(browser.text(".card blockquote").contains("320 passengers"));
    browser.click(".card .acts button");
    browser.await(".turn", 2);
    assertEquals(2, browser.count(".turn"));
    assertEquals(1, browser.count("#latest blockquote strong"));
    browser.click("figcaption a");
    browser.await("#passage", 1);
    assertTrue(isInView(browser, "#passage"));
    assertEquals(0, browser.count("button.copy"), "what needs a script is not offered");
    browser.run("document.querySelector('summary').scrollIntoView({block: 'center'});");
    browser.click("summary");
    assertTrue(browser.text("#citation").contains("Ferry notes · Harbour Gazette (fictional)"));
  }

  @Test
  void theKeyboardIsEnough() {
    Rig rig = rig().put("ferry.txt", FERRY);
    Browser browser = browse(true);
    browser.open(rig.at("/status"));
    browser.press(TAB);
    assertEquals("Skip to content", browser.run("return document.activeElement.text").asText());
    browser.press(TAB, TAB, ENTER);
    browser.await("#say", 1);
    assertEquals("say", browser.run("return document.activeElement.id").asText());
    browser.press("f", "e", "r", "r", "y", ENTER);
    browser.await(".turn:not(.busy) mark", 1);
    assertEquals("say", browser.run("return document.activeElement.id").asText());
    JsonNode outlined =
        browser.run(
            "document.querySelector('figcaption a').focus({focusVisible: true});"
                + "return getComputedStyle(document.activeElement).outlineStyle;");
    assertEquals("solid", outlined.asText());
    browser.press(ENTER);
    browser.await("#passage", 1);
  }

  @Test
  void theStatusPageSaysWhatToDoNext() throws Exception {
    Rig rig = rig().putNewsroom().put("scan.xyz", "?");
    Browser browser = browse(true);
    browser.open(rig.at("/status"));
    assertTrue(browser.text("main").contains("has a format that Stet does not read"));
    browser.click(".next summary");
    assertTrue(browser.text(".next ol").contains("SLACK_BOT_TOKEN"));
    assertAccessible(browser);
    picture(browser, "status");
  }

  @Test
  void anEditionIsReadOnAScreenAndOnAPhone() throws Exception {
    Rig rig = rig().putNewsroom();
    String address = EditionPageTest.edition(rig, "brief past week");
    Browser browser = browse(true);
    browser.open(rig.at(address));
    assertTrue(browser.count(".story") >= 3);
    assertAccessible(browser);
    picture(browser, "edition");
    browser.click("nav .list li:nth-child(2) a");
    assertTrue(isInView(browser, "#story-2 h2"));
    browser.screen(390, 800, true).dark().open(rig.at(address));
    assertNoScrollSideways(browser);
    assertAccessible(browser);
    picture(browser, "edition-phone");
  }
}
