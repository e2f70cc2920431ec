package dev.stet.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens under the address of an edition. */
class EditionPageTest {
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*/e/[^\"]+)\"");
  private static final String FAR = "X-Forwarded-For";

  @TempDir private Path temporary = Path.of("");
  private Optional<Rig> opened = Optional.empty();

  @AfterEach
  void close() {
    opened.ifPresent(Rig::close);
  }

  private Rig rig(Optional<URI> published) {
    Rig rig = Rig.at(temporary, published);
    opened = Optional.of(rig);
    return rig.put(
            "quake.md",
            document(
                "Quake in Tarvesh <b>",
                "",
                "A strong earthquake shook the mountain province of Tarvesh before dawn, and at"
                    + " least 15 people died when houses fell in the valley town of Ombrek."))
        .put(
            "board/ferry.md",
            document(
                "Ferry is sold",
                "collection: board\n",
                "The company that runs the Serrat ferry has sold its largest ship to a museum of"
                    + " engines, and has told nobody about it."));
  }

  private static String document(String title, String more, String text) {
    return "---\ntitle: \""
        + title
        + "\"\nsource: Tarvesh Wire\npublished: 2026-03-16T08:00:00Z\n"
        + more
        + "---\n"
        + text
        + "\n";
  }

  /** The address of an edition that somebody asked for in the console. */
  static String edition(Rig rig, String asked) throws Exception {
    Matcher link = LINK.matcher(rig.visit().say(asked));
    assertTrue(link.find(), "a link");
    return URI.create(link.group(1)).getPath();
  }

  @Test
  void eachLineHasItsCitationAndNothingOfADocumentIsMarkup() throws Exception {
    Rig rig = rig(Optional.empty());
    HttpResponse<String> page = rig.visit().get(edition(rig, "brief today"));
    assertEquals(200, page.statusCode());
    String body = page.body();
    assertTrue(body.contains("<bdi>Quake in Tarvesh &lt;b&gt;</bdi>"), body);
    assertTrue(body.contains("A strong earthquake shook the mountain province"), body);
    assertTrue(body.contains("· Tarvesh Wire · <time datetime=\"2026-03-16T08:00:00Z\">"), body);
    assertTrue(body.contains("id=\"story-2\""), body);
    String source = Visit.source(body.replace(rig.at("/").resolve("").toString(), "/"));
    assertEquals(200, rig.visit().get(source).statusCode());
  }

  @Test
  void whatIsWithdrawnIsGoneFromThePageAndCounted() throws Exception {
    Rig rig = rig(Optional.empty());
    String address = edition(rig, "brief today");
    rig.remove("quake.md");
    String body = rig.visit().get(address).body();
    assertFalse(body.contains("Tarvesh &lt;b&gt;"), body);
    assertFalse(body.contains("earthquake"), body);
    assertTrue(body.contains("1 line left out"), body);
  }

  @Test
  void whatWasRevisedStandsAsItWasTold() throws Exception {
    Rig rig = rig(Optional.empty());
    String address = edition(rig, "brief today");
    rig.put("quake.md", document("Quake in Tarvesh", "", "It was a hoax."));
    assertTrue(rig.visit().get(address).body().contains("A strong earthquake shook"));
  }

  @Test
  void whoeverIsNotTrustedSeesOfItWhatIsOpenToEverybody() throws Exception {
    Rig rig = rig(Optional.of(URI.create("https://stet.example")));
    String address = edition(rig, "brief today");
    HttpResponse<String> far = rig.visit().get(address, FAR, "203.0.113.7");
    assertEquals(200, far.statusCode());
    assertTrue(far.body().contains("A strong earthquake shook"), far.body());
    assertFalse(far.body().contains("Ferry is sold"), far.body());
    assertFalse(far.body().contains("museum of engines"), far.body());
    assertTrue(far.body().contains("left out"), far.body());
  }

  @Test
  void aForgottenEditionIsGoneAnOldLinkExpiresAndAMadeUpOneIsNothing() throws Exception {
    Rig rig = rig(Optional.empty());
    String address = edition(rig, "brief today");
    assertEquals(403, rig.visit().get(address + "x").statusCode());
    rig.pass(Duration.ofDays(2)).forgetEditions();
    assertEquals(410, rig.visit().get(address).statusCode());
    rig.pass(Duration.ofDays(30));
    assertEquals(403, rig.visit().get(address).statusCode());
  }
}
