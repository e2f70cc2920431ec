package dev.stet.corpus.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.corpus.web.Fetched;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as they are in the world, which is seldom as they should be. */
class FeedReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");
  private static final URI FEED = URI.create("https://farhaven.example/news/feed.xml");

  private static ParsedFeed read(String type, byte[] bytes) throws NoFeedException {
    Fetched.Trail trail = new Fetched.Trail(FEED, FEED);
    return new FeedReader(Clock.fixed(NOW, ZoneOffset.UTC))
        .read(new Fetched.Body(bytes, type, Fetched.Tags.NONE, trail));
  }

  private static ParsedFeed read(String text) throws NoFeedException {
    return read("application/xml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static FeedItem item(String inside) throws NoFeedException {
    return read(rss("<item>" + inside + "</item>")).items().getFirst();
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
        + "<title>Farhaven Gazette</title><link>https://farhaven.example/</link>"
        + "<description>d</description>"
        + items
        + "</channel></rss>";
  }

  @Test
  void readsRss() throws NoFeedException {
    ParsedFeed feed =
        read(
            rss(
                """
                <item><title>Ferry sold</title><link>https://farhaven.example/ferry</link>
                <guid isPermaLink="false">f-1</guid><dc:creator>Ada Moss</dc:creator>
                <pubDate>Mon, 16 Mar 2026 07:30:00 +0200</pubDate>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>The ferry was <b>sold</b>.</p><p>It is old.</p>]]>
                </content:encoded></item>
                """));
    assertEquals("Farhaven Gazette", feed.title());
    assertEquals(
        List.of(
            new FeedItem(
                "f-1",
                "Ferry sold",
                "Ada Moss",
                "https://farhaven.example/ferry",
                Instant.parse("2026-03-16T05:30:00Z"),
                "The ferry was sold.\n\nIt is old.")),
        feed.items());
  }

  @Test
  void readsAtom() throws NoFeedException {
    ParsedFeed feed =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Harbour &amp;amp; Quay</title>
            <link href="https://farhaven.example/"/><id>urn:x</id><updated>2026-03-16T06:00:00Z</updated>
            <entry><title type="html">&lt;em&gt;New&lt;/em&gt; quay</title><id>urn:x:1</id>
            <link rel="alternate" href="/quay"/><published>2026-03-15T10:00:00+01:00</published>
            <updated>2026-03-16T06:00:00Z</updated><author><name>Joren Pell</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Oak, says he.</p></div></content>
            </entry></feed>
            """);
    FeedItem entry = feed.items().getFirst();
    assertEquals("Harbour & Quay", feed.title());
    assertEquals("New quay", entry.title());
    assertEquals("https://farhaven.example/quay", entry.link());
    assertEquals(Instant.parse("2026-03-15T09:00:00Z"), entry.published());
    assertEquals("Joren Pell", entry.author());
    assertEquals("Oak, says he.", entry.text());
  }

  @Test
  void readsJsonFeed() throws NoFeedException {
    ParsedFeed feed =
        read(
            "application/feed+json",
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Tides",
             "items":[{"id":7,"url":"/tide/7","title":"Why <b> is bold & loud",
               "content_html":"<p>High at noon.</p>","date_published":"2026-03-16T07:00:00-01:00",
               "authors":[{"name":"Ada Moss"},{"name":"Joren Pell"}]},
              {"id":"8","content_text":"Low at six.","date_published":"yesterday"}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertEquals("Tides", feed.title());
    assertEquals(
        new FeedItem(
            "7",
            "Why <b> is bold & loud",
            "Ada Moss, Joren Pell",
            "https://farhaven.example/tide/7",
            Instant.parse("2026-03-16T08:00:00Z"),
            "High at noon."),
        feed.items().getFirst());
    assertEquals(new FeedItem("8", "", null, null, null, "Low at six."), feed.items().getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 16 Mar 2026 07:30:00 GMT | 2026-03-16T07:30:00Z",
        "16 Mar 2026 07:30:00 +0000 | 2026-03-16T07:30:00Z",
        "Mon, 16 Mar 26 07:30 GMT | 2026-03-16T07:30:00Z",
        "2026-03-16T07:30:00Z | 2026-03-16T07:30:00Z",
        "2026-03-16 07:30:00 | 2026-03-16T07:30:00Z",
        "Mon Mar 16 07:30:00 UTC 2026 | 2026-03-16T07:30:00Z",
        "'' |",
        "soon |",
        "Thu, 01 Jan 1970 00:00:00 GMT |",
        "Mon, 16 Mar 2099 07:30:00 GMT |",
        "Mon, 16 Mar 2026 19:30:00 GMT |"
      })
  void takesDatesThatCanBeAndNoOthers(String written, String moment) throws NoFeedException {
    FeedItem item = item("<title>t</title><pubDate>" + written + "</pubDate>");
    assertEquals(moment == null ? null : Instant.parse(moment), item.published(), written);
  }

  @Test
  void takesTheDateOfTheChangeWhereThereIsNoOther() throws NoFeedException {
    ParsedFeed feed =
        read(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><id>i</id><entry>"
                + "<title>e</title><id>1</id><updated>2026-03-10T06:00:00Z</updated>"
                + "<published>2099-01-01T00:00:00Z</published></entry></feed>");
    assertEquals(Instant.parse("2026-03-10T06:00:00Z"), feed.items().getFirst().published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ferry | https://farhaven.example/ferry",
        "ferry | https://farhaven.example/news/ferry",
        "../ferry | https://farhaven.example/ferry",
        "//other.example/x | https://other.example/x",
        "https://other.example/a b | https://other.example/a%20b",
        "?id=7 | https://farhaven.example/news/?id=7",
        "javascript:alert(1) |",
        "mailto:ada@farhaven.example |",
        "http://[ |"
      })
  void makesLinksWhole(String written, String whole) throws NoFeedException {
    assertEquals(whole, item("<title>t</title><link>" + written + "</link>").link(), written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferry &amp; quay | Ferry & quay",
        "Ferry &amp;amp; quay | Ferry & quay",
        "Ferry & quay | Ferry & quay",
        "Caf&eacute; at the quay | Café at the quay",
        "Ferry &#8211; sold | Ferry – sold",
        "&lt;b&gt;Sold&lt;/b&gt;: ferry | Sold: ferry",
        "<![CDATA[<i>Sold</i>:&nbsp;ferry]]> | Sold: ferry",
        "1 &lt; 2, says Moss | 1 < 2, says Moss",
        "&lt;script&gt;steal()&lt;/script&gt;Sold | Sold"
      })
  void readsTitlesAsPeopleDo(String written, String shown) throws NoFeedException {
    assertEquals(shown, item("<title>" + written + "</title>").title());
  }

  @Test
  void takesNoNameForAnAddressThatIsNone() throws NoFeedException {
    assertNull(item("<title>t</title><guid isPermaLink=\"false\">f-1</guid>").link());
    String permanent = "https://farhaven.example/f/1";
    assertEquals(permanent, item("<title>t</title><guid>" + permanent + "</guid>").link());
  }

  @Test
  void leavesNoMarkupAndNoScriptInTexts() throws NoFeedException {
    FeedItem item =
        item(
            "<title>t</title><description>&lt;p&gt;Gulls&lt;br&gt;cry.&lt;/p&gt;&lt;script&gt;x()"
                + "&lt;/script&gt;&lt;ul&gt;&lt;li&gt;one&lt;/li&gt;&lt;/ul&gt;</description>");
    assertEquals("Gulls\ncry.\n\n- one", item.text());
  }

  @Test
  void readsEveryEncoding() throws NoFeedException {
    String title = "Zażółć gęślą";
    for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1250")) {
      String declared = charset.startsWith("UTF-16") ? "UTF-16" : charset;
      String xml =
          rss("<item><title>" + title + "</title></item>")
              .replace("?>", " encoding=\"" + declared + "\"?>");
      byte[] bytes = xml.getBytes(Charset.forName(charset));
      assertEquals(title, read("text/xml", bytes).items().getFirst().title(), charset);
    }
  }

  @Test
  void believesTheBytesMoreThanTheServerAndTheServerMoreThanNothing() throws NoFeedException {
    String xml = rss("<item><title>Bär</title></item>");
    byte[] utf8 = xml.getBytes(StandardCharsets.UTF_8);
    byte[] latin = xml.getBytes(StandardCharsets.ISO_8859_1);
    byte[] greek = xml.replace("Bär", "αβγ").getBytes(Charset.forName("ISO-8859-7"));
    assertEquals("Bär", title(read("text/xml; charset=ISO-8859-1", utf8)));
    assertEquals("Bär", title(read("text/xml", latin)));
    assertEquals("αβγ", title(read("text/xml; charset=\"iso-8859-7\"", greek)));
    assertEquals("Bär", title(read("text/xml; charset=nonsense", utf8)));
  }

  private static String title(ParsedFeed feed) {
    return feed.items().getFirst().title();
  }

  @Test
  void readsPastWhatXmlForbids() throws NoFeedException {
    assertEquals("Ferrysold", item("<title>Ferry\u0008sold</title>").title());
    assertEquals(1, read("\uFEFF\n\n " + rss("<item><title>t</title></item>")).items().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]>",
        "<!DOCTYPE r SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
        "<!DOCTYPE r [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>",
        "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
      })
  void refusesEntitiesOfAFeedsOwn(String doctype) {
    String xml = rss("<item><title>&x;&b;</title></item>").replace("?>", "?>" + doctype);
    NoFeedException refused = assertThrows(NoFeedException.class, () -> read(xml));
    assertEquals("is not a feed that can be read", refused.reason());
  }

  @Test
  void includesNothingFromElsewhere() throws NoFeedException {
    FeedItem item =
        item(
            "<title>t</title><description><xi:include"
                + " xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\""
                + " parse=\"text\"/>gulls</description>");
    assertFalse(item.text().contains("root"), item.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "<html><body>no</body></html>",
        "<rss><channel><item>",
        "{\"items\":[]}",
        "{\"version\":",
        "[1,2]"
      })
  void saysThatSomethingIsNoFeed(String text) {
    assertThrows(NoFeedException.class, () -> read(text));
  }

  @Test
  void knowsItemsAgainThatHaveNoName() throws NoFeedException {
    String one = "<item><title>Ferry sold</title><description>a</description></item>";
    String two = "<item><title>Quay built</title><link>/quay</link></item>";
    ParsedFeed feed = read(rss(one + two));
    ParsedFeed later = read(rss(two + one.replace(">a<", ">b<")));
    assertEquals(feed.items().get(0).id(), later.items().get(1).id());
    assertEquals("/quay", later.items().get(0).id());
    assertTrue(!feed.items().get(0).digest().equals(later.items().get(1).digest()));
  }

  @Test
  void readsWhatSaysNextToNothing() throws NoFeedException {
    FeedItem item = item("<description></description>");
    assertFalse(item.saysSomething());
    assertNull(item.link());
    assertEquals(0, read(rss("")).items().size());
  }
}
