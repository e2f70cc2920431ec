package dev.stet.corpus.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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

/** Shapes of feeds that readers are known to break on. */
class FeedShapesTest {
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");
  private static final URI FEED = URI.create("https://farhaven.example/news/feed.xml");

  private static ParsedFeed read(String type, byte[] bytes) throws NoFeedException {
    Fetched.Trail trail = new Fetched.Trail(FEED, FEED);
    return new FeedReader(Clock.fixed(NOW, ZoneOffset.UTC))
        .read(new Fetched.Body(bytes, type, Fetched.Tags.NONE, trail));
  }

  private static ParsedFeed read(String text) throws NoFeedException {
    return read("text/html", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
        + " xmlns:media=\"http://search.yahoo.com/mrss/\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
        + "<title>Farhaven Gazette</title><link>https://farhaven.example/</link>"
        + "<description>d</description>"
        + items
        + "</channel></rss>";
  }

  private static FeedItem item(String inside) throws NoFeedException {
    return read(rss("<item>" + inside + "</item>")).items().getFirst();
  }

  @Test
  void rss091WithItsDoctype() throws NoFeedException {
    ParsedFeed feed =
        read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
             "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>Tides</title><link>https://farhaven.example/</link>
            <description>d</description><language>en</language>
            <item><title>Caf&eacute; sold</title><link>https://farhaven.example/1</link>
            <description>Gulls cry.</description></item></channel></rss>
            """);
    assertEquals("Café sold", feed.items().getFirst().title());
    assertEquals("https://farhaven.example/1", feed.items().getFirst().id());
  }

  @Test
  void rss10() throws NoFeedException {
    ParsedFeed feed =
        read(
            """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://farhaven.example/"><title>Tides</title>
            <link>https://farhaven.example/</link><description>d</description>
            <items><rdf:Seq><rdf:li rdf:resource="https://farhaven.example/1"/></rdf:Seq></items>
            </channel>
            <item rdf:about="https://farhaven.example/1"><title>Ferry sold</title>
            <link>https://farhaven.example/1</link><description>Gulls cry.</description>
            <dc:creator>Ada Moss</dc:creator><dc:date>2026-03-15T10:00:00+01:00</dc:date></item>
            </rdf:RDF>
            """);
    assertEquals(
        List.of(
            new FeedItem(
                "https://farhaven.example/1",
                "Ferry sold",
                "Ada Moss",
                "https://farhaven.example/1",
                Instant.parse("2026-03-15T09:00:00Z"),
                "Gulls cry.")),
        feed.items());
  }

  @Test
  void jsonFeed10WithItsOneAuthor() throws NoFeedException {
    FeedItem item =
        read("""
        {"version":"https://jsonfeed.org/version/1","title":"Tides","items":[{"id":"7",
         "external_url":"https://other.example/7","content_text":"High & dry <now>.",
         "author":{"name":"Ada Moss"},"date_published":"2026-03-16T07:00:00"}]}
        """)
            .items()
            .getFirst();
    assertEquals("Ada Moss", item.author());
    assertEquals("https://other.example/7", item.link());
    assertEquals("High & dry <now>.", item.text());
    assertEquals(Instant.parse("2026-03-16T07:00:00Z"), item.published());
  }

  @Test
  void aWrongEncodingBehindAByteOrderMark() throws NoFeedException {
    String xml = rss("<item><title>Bär</title></item>").replace("?>", " encoding=\"iso-8859-1\"?>");
    byte[] bytes = ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8);
    assertEquals("Bär", read("text/xml", bytes).items().getFirst().title());
  }

  @Test
  void windows1251ThatOnlyTheServerNames() throws NoFeedException {
    byte[] bytes =
        rss("<item><title>Паром продано</title></item>").getBytes(Charset.forName("windows-1251"));
    String title = read("text/xml; charset=windows-1251", bytes).items().getFirst().title();
    assertEquals("Паром продано", title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 15 Mar 2026 07:30:00 EST | 2026-03-15T12:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 PDT | 2026-03-15T14:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 UT | 2026-03-15T07:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 Z | 2026-03-15T07:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 CET | 2026-03-15T06:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 CEST | 2026-03-15T05:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 EET | 2026-03-15T05:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 MSK | 2026-03-15T04:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 GMT+0200 | 2026-03-15T05:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 +01:00 | 2026-03-15T06:30:00Z",
        "Sun, 15 Mar 2026 07:30:00 | 2026-03-15T07:30:00Z",
        "Sun, 15 March 2026 07:30:00 +0000 | 2026-03-15T07:30:00Z",
        "Sunday, 15 March 2026 07:30:00 GMT | 2026-03-15T07:30:00Z",
        "Mon, 15 Mar 2026 07:30:00 GMT | 2026-03-15T07:30:00Z",
        "15 Mar 2026 | 2026-03-15T00:00:00Z",
        "March 15, 2026 7:30 PM | 2026-03-15T19:30:00Z",
        "2026-03-15T07:30:00 | 2026-03-15T07:30:00Z",
        "2026-03-15T07:30 | 2026-03-15T07:30:00Z",
        "2026-03-15T07:30:00.123456Z | 2026-03-15T07:30:00Z",
        "2026-03-15T07:30:00+0200 | 2026-03-15T05:30:00Z",
        "2026-03-15 07:30:00 +0200 | 2026-03-15T05:30:00Z",
        "2026-03-15 | 2026-03-15T00:00:00Z",
        "dim., 15 mars 2026 07:30:00 +0100 | 2026-03-15T06:30:00Z",
        "So, 15 Mär 2026 07:30:00 +0100 | 2026-03-15T06:30:00Z",
        "So, 15. März 2026 07:30:00 +0100 | 2026-03-15T06:30:00Z",
        "dom, 15 de marzo de 2026 07:30:00 +0100 | 2026-03-15T06:30:00Z",
        "niedz., 15 marca 2026 07:30:00 +0100 | 2026-03-15T06:30:00Z",
        "Нд, 15 бер 2026 07:30:00 +0200 | 2026-03-15T05:30:00Z",
        "вс, 15 марта 2026 07:30:00 +0300 | 2026-03-15T04:30:00Z",
        "1773559800 | 2026-03-15T07:30:00Z"
      })
  void datesAsTheyAreWritten(String written, String moment) throws NoFeedException {
    FeedItem item = item("<title>t</title><pubDate>" + written + "</pubDate>");
    Instant expected = Instant.parse(moment);
    if (!expected.isAfter(NOW)) {
      assertEquals(expected, item.published(), written);
    } else {
      assertNull(item.published(), written);
    }
  }

  @Test
  void datesOfOtherElements() throws NoFeedException {
    String zone = "2026-03-15T07:30:00 ";
    assertEquals(
        Instant.parse("2026-03-15T07:30:00Z"),
        item("<title>t</title><dc:date>" + zone + "</dc:date>").published());
    String atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><id>i</id><entry>"
            + "<title>e</title><id>1</id><published>\n 15 mars 2026 07:30 \n</published>"
            + "</entry></feed>";
    assertEquals(Instant.parse("2026-03-15T07:30:00Z"), read(atom).items().getFirst().published());
  }

  @Test
  void aDateInATextIsLeftAsItStands() throws NoFeedException {
    FeedItem item =
        item(
            "<title>t</title><description>&lt;p&gt;See &amp;lt;pubDate&amp;gt;15 mars 2026"
                + "&amp;lt;/pubDate&amp;gt;&lt;/p&gt;</description>");
    assertEquals("See <pubDate>15 mars 2026</pubDate>", item.text());
  }

  @Test
  void atomInXhtmlKeepsItsParagraphs() throws NoFeedException {
    String atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><id>i</id><entry>"
            + "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">A <b>new</b>"
            + " quay</div></title><id>1</id><content type=\"xhtml\">"
            + "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Oak.</p><p>And <i>elm</i>.</p>"
            + "<ul><li>one</li><li>two</li></ul></div></content></entry></feed>";
    FeedItem entry = read(atom).items().getFirst();
    assertEquals("A new quay", entry.title());
    assertEquals("Oak.\n\nAnd elm.\n\n- one\n- two", entry.text());
  }

  @Test
  void markupWithinCharactersWithinMarkup() throws NoFeedException {
    FeedItem item =
        item(
            "<title><![CDATA[Fish &amp; <em>chips</em>]]></title><content:encoded><![CDATA["
                + "<div><div><p>Said &ldquo;no&rdquo;.</p></div><blockquote><p>Yes.</p>"
                + "</blockquote><pre>a  b</pre></div>]]></content:encoded>");
    assertEquals("Fish & chips", item.title());
    assertEquals("Said “no”.\n\nYes.\n\na  b", item.text());
  }

  @Test
  void scriptsStylesAndPixelsSayNothing() throws NoFeedException {
    FeedItem item =
        item(
            "<title>t</title><description><![CDATA[<style>p{color:red}</style><p>Gulls cry."
                + "<img src='https://t.example/p.gif' width=1 height=1 alt='tracking pixel'></p>"
                + "<script>steal()</script><noscript><img alt='no'></noscript>"
                + "<iframe src='x'>frame</iframe><!-- hidden --><p>They fly.</p>]]></description>");
    assertEquals("Gulls cry.\n\nThey fly.", item.text());
  }

  @Test
  void mediaWithoutText() throws NoFeedException {
    FeedItem item =
        item(
            "<title>Episode 7</title><guid>ep7</guid><enclosure url=\"https://a.example/7.mp3\""
                + " type=\"audio/mpeg\" length=\"1\"/><media:content"
                + " url=\"https://a.example/7.jpg\"/>");
    assertEquals("Episode 7", item.title());
    assertEquals("", item.text());
    assertTrue(item.saysSomething());
    assertNull(item.link());
  }

  @Test
  void aTitleOfAWholeArticle() throws NoFeedException {
    FeedItem item = item("<title>" + "Gulls cry. ".repeat(500) + "</title>");
    assertEquals(301, item.title().length());
    assertTrue(item.title().endsWith("…"));
  }

  @Test
  void linksThatChangeAreTheSameItem() throws NoFeedException {
    String[] links = {
      "http://farhaven.example/a/1",
      "https://farhaven.example/a/1",
      "https://farhaven.example/a/1?utm_source=rss&amp;utm_medium=feed",
      "https://farhaven.example/a/1?fbclid=abc",
      "HTTPS://FARHAVEN.example/a/1"
    };
    for (String link : links) {
      FeedItem byLink = item("<title>t</title><link>" + link + "</link>");
      FeedItem byName = item("<title>t</title><guid>" + link + "</guid>");
      FeedItem first = item("<title>t</title><link>" + links[0] + "</link>");
      assertEquals(first.id(), byLink.id(), link);
      assertEquals(first.id(), byName.id(), link);
      assertEquals(first.digest(), byLink.digest(), link);
    }
    assertEquals(
        "https://farhaven.example/a?id=7&p=2",
        item("<title>t</title><link>https://farhaven.example/a?id=7&amp;utm_id=x&amp;p=2</link>")
            .id());
  }

  @Test
  void anItemThatIsDatedAnewEachTimeHasNotChanged() throws NoFeedException {
    String one = "<title>t</title><guid>1</guid><pubDate>Sun, 15 Mar 2026 07:30:00 GMT</pubDate>";
    FeedItem first = item(one);
    FeedItem later = item(one.replace("07:30", "09:45"));
    assertEquals(first.digest(), later.digest());
  }
}
