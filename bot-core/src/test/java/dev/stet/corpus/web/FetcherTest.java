package dev.stet.corpus.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gets what is public and what the settings allow, within limits, and reaches nothing else. */
class FetcherTest {
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Loopback server = new Loopback();
  private final Loopback secret = new Loopback();

  @AfterEach
  void close() {
    server.close();
    secret.close();
  }

  /** Names of the test's own; the first server is allowed, the second is not. */
  private Fetcher fetcher(Map<String, List<String>> names, Duration time) {
    Resolver resolver =
        name -> {
          if (!names.containsKey(name)) {
            throw new UnknownHostException(name);
          }
          return names.get(name).stream().map(InetAddress::ofLiteral).toList();
        };
    Fetcher.Limits limits = new Fetcher.Limits(1 << 20, time);
    return new Fetcher(AddressRules.allowing(List.of(server.allowed())), resolver, limits, CLOCK);
  }

  private Fetcher fetcher() {
    return fetcher(Map.of(), Duration.ofSeconds(20));
  }

  private Fetched fetch(String path) {
    return fetcher().fetch(server.uri(path));
  }

  private void assertUnreached() {
    assertEquals(List.of(), secret.requests(), "a forbidden server was reached");
  }

  @Test
  void getsWhatTheServerHas() {
    server.at("/feed", "application/rss+xml", "<rss/>");
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, fetch("/feed"));
    assertArrayEquals("<rss/>".getBytes(StandardCharsets.UTF_8), body.bytes());
    assertEquals("application/rss+xml", body.type());
    assertEquals(new Fetched.Trail(server.uri("/feed"), server.uri("/feed")), body.trail());
  }

  @Test
  void asksForNothingThatItHasAlready() {
    server.at(
        "/feed",
        exchange -> {
          boolean same =
              "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                  && "Mon, 16 Mar 2026 07:00:00 GMT"
                      .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Mon, 16 Mar 2026 07:00:00 GMT");
          exchange.sendResponseHeaders(same ? 304 : 200, -1);
        });
    Fetched.Body first = assertInstanceOf(Fetched.Body.class, fetch("/feed"));
    assertEquals(new Fetched.Unchanged(), fetcher().fetch(server.uri("/feed"), first.tags()));
  }

  @Test
  void remembersWhereThingsMovedForGoodAndOnlyThose() {
    server
        .at("/old", Loopback.redirect(301, "/new"))
        .at("/new", Loopback.redirect(302, "/today"))
        .at("/today", Loopback.redirect(308, "/end"))
        .at("/end", "text/plain", "here");
    Fetched.Body body = assertInstanceOf(Fetched.Body.class, fetch("/old"));
    assertEquals(new Fetched.Trail(server.uri("/end"), server.uri("/new")), body.trail());
  }

  @Test
  void goesRoundNoCircle() {
    server.at("/a", Loopback.redirect(302, "/b")).at("/b", Loopback.redirect(302, "/a"));
    assertEquals(new Fetched.Failed("is sent on more than 5 times"), fetch("/a"));
    assertEquals(6, server.requests().size());
  }

  @Test
  void hearsWhenToComeAgain() {
    server
        .at("/busy", Loopback.status(429, "Retry-After", "120"))
        .at("/down", Loopback.status(503, "Retry-After", "Mon, 16 Mar 2026 09:30:00 GMT"))
        .at("/broken", Loopback.status(500, "Retry-After", "soon"));
    assertEquals(new Fetched.Refused(429, NOW.plusSeconds(120)), fetch("/busy"));
    assertEquals(new Fetched.Refused(503, Instant.parse("2026-03-16T09:30:00Z")), fetch("/down"));
    assertEquals(new Fetched.Refused(500, null), fetch("/broken"));
    assertEquals(new Fetched.Refused(404, null), fetch("/nothing"));
  }

  @Test
  void takesNoMoreThanTheLimitUnpacked() {
    server
        .at("/bomb", Loopback.bomb(64))
        .at("/large", Loopback.bytes("text/plain", new byte[2 << 20]));
    assertEquals(new Fetched.Failed("is larger than 1 MB"), fetch("/bomb"));
    assertEquals(new Fetched.Failed("is larger than 1 MB"), fetch("/large"));
  }

  @Test
  void waitsNoLongerThanTheLimitForABodyThatNeverEnds() {
    server.at("/endless", server.endless()).at("/on", Loopback.redirect(302, "/endless"));
    Fetcher impatient = fetcher(Map.of(), Duration.ofSeconds(1));
    assertEquals(
        new Fetched.Failed("took longer than 1 seconds"), impatient.fetch(server.uri("/on")));
  }

  @Test
  void takesNothingPackedInAWayThatNobodyAskedFor() {
    server.at(
        "/odd",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "br");
          exchange.sendResponseHeaders(200, -1);
        });
    assertInstanceOf(Fetched.Failed.class, fetch("/odd"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://localhost:%d/",
        "http://localhost.:%d/",
        "http://127.1:%d/",
        "http://127.0.1:%d/",
        "http://2130706433:%d/",
        "http://0x7f000001:%d/",
        "http://0x7f.0.0.1:%d/",
        "http://017700000001:%d/",
        "http://0.0.0.0:%d/",
        "http://0:%d/",
        "http://①②⑦.⓪.⓪.①:%d/",
        "http://127。0。0。1:%d/",
        "http://[::1]:%d/",
        "http://[::]:%d/",
        "http://[0:0:0:0:0:0:0:1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://[::ffff:7f00:1]:%d/",
        "http://[::127.0.0.1]:%d/",
        "http://[64:ff9b::127.0.0.1]:%d/",
        "http://[64:ff9b:1::127.0.0.1]:%d/",
        "http://[2002:7f00:1::]:%d/",
        "http://[fe80::1]:%d/",
        "http://[fc00::1]:%d/",
        "http://127.0.0.1:%d@127.0.0.1/",
        "http://user:word@127.0.0.1:%d/"
      })
  void reachesNoPrivateAddressHoweverItIsWritten(String form) {
    String written = form.formatted(secret.port());
    Fetcher asSystemResolves =
        new Fetcher(
            AddressRules.standard(),
            Resolver.ofSystem(),
            new Fetcher.Limits(1 << 20, Duration.ofSeconds(20)),
            CLOCK);
    server.at("/go", Loopback.redirect(302, written));
    Fetched direct = asSystemResolves.fetch(uri(written));
    assertTrue(
        direct instanceof Fetched.Forbidden || direct instanceof Fetched.Failed, direct.toString());
    Fetched sentOn =
        new Fetcher(
                AddressRules.allowing(List.of(server.allowed())),
                Resolver.ofSystem(),
                new Fetcher.Limits(1 << 20, Duration.ofSeconds(20)),
                CLOCK)
            .fetch(server.uri("/go"));
    assertTrue(
        sentOn instanceof Fetched.Forbidden || sentOn instanceof Fetched.Failed, sentOn.toString());
    assertUnreached();
  }

  /** What cannot even be written as an address of Java's stands for one that is none. */
  private static URI uri(String written) {
    try {
      return URI.create(written);
    } catch (IllegalArgumentException e) {
      return URI.create("about:blank");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.255.255.254",
        "168.63.129.16",
        "169.254.169.254",
        "169.254.170.2",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void aNameThatStandsForAForbiddenAddressIsNotAsked(String address) {
    Fetcher fetcher = fetcher(Map.of("trick.example", List.of(address)), Duration.ofSeconds(5));
    URI asked = URI.create("http://trick.example:" + secret.port() + "/");
    assertInstanceOf(Fetched.Forbidden.class, fetcher.fetch(asked));
    assertUnreached();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "100.63.255.255",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "223.255.255.254",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::808:808"
      })
  void addressesOfTheInternetArePublic(String address) {
    assertTrue(PublicAddresses.has(InetAddress.ofLiteral(address)));
  }

  @Test
  void aNameWithOneForbiddenAddressAmongGoodOnesIsNotAsked() {
    Map<String, List<String>> names = Map.of("trick.example", List.of("8.8.8.8", "127.0.0.1"));
    URI asked = URI.create("http://trick.example:" + secret.port() + "/");
    assertInstanceOf(Fetched.Forbidden.class, fetcher(names, Duration.ofSeconds(5)).fetch(asked));
    assertUnreached();
  }

  @Test
  void aNameThatChangesItsMeaningBetweenLookAndConnectionGainsNothing() {
    AtomicInteger looks = new AtomicInteger();
    Resolver rebinding =
        name ->
            List.of(
                InetAddress.ofLiteral(looks.incrementAndGet() == 1 ? "127.0.0.2" : "127.0.0.1"));
    Fetcher fetcher =
        new Fetcher(
            AddressRules.allowing(List.of("127.0.0.2")),
            rebinding,
            new Fetcher.Limits(1 << 20, Duration.ofSeconds(5)),
            CLOCK);
    URI asked = URI.create("http://trick.example:" + secret.port() + "/");
    assertInstanceOf(Fetched.Failed.class, fetcher.fetch(asked), "nobody is at the first address");
    assertEquals(1, looks.get(), "the name is looked up once a request");
    assertInstanceOf(Fetched.Forbidden.class, fetcher.fetch(asked));
    assertUnreached();
  }

  @Test
  void aLeadingZeroIsReadOneWayOnly() throws IOException {
    assertEquals(
        List.of(InetAddress.ofLiteral("177.0.0.1")),
        Resolver.ofSystem().addresses("0177.0.0.1"),
        "what is checked is what is connected to");
  }

  @Test
  void theSocketItselfAsksTheRules() throws IOException {
    Gate gate = new Gate(AddressRules.standard(), Resolver.ofSystem(), "127.0.0.1");
    try (var socket = gate.createSocket()) {
      socket.connect(
          new java.net.InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), secret.port()), 1000);
      throw new AssertionError("it connected");
    } catch (ForbiddenAddressException e) {
      assertInstanceOf(ForbiddenAddressException.class, gate.forbidden());
    }
  }

  @Test
  void everyRedirectIsLookedAt() {
    server
        .at("/one", Loopback.redirect(302, "http://trick.example:" + secret.port() + "/"))
        .at("/file", Loopback.redirect(302, "file:///etc/passwd"))
        .at("/gopher", Loopback.redirect(302, "gopher://127.0.0.1:" + secret.port() + "/"))
        .at("/user", Loopback.redirect(302, "http://me@127.0.0.1:" + server.port() + "/x"))
        .at("/mail", Loopback.redirect(302, "http://127.0.0.1:25/"))
        .at("/none", Loopback.status(302));
    Fetcher fetcher = fetcher(Map.of("trick.example", List.of("127.0.0.1")), Duration.ofSeconds(5));
    for (String path : List.of("/one", "/file", "/gopher", "/user", "/mail", "/none")) {
      assertInstanceOf(Fetched.Forbidden.class, fetcher.fetch(server.uri(path)), path);
    }
    assertUnreached();
  }

  @Test
  void whatTheSettingsAllowIsAllowedByNameByAddressAndByNetwork() {
    server.at("/", "text/plain", "inside");
    Map<String, List<String>> names = Map.of("wiki.intern", List.of("127.0.0.1"));
    for (String allowed :
        List.of(
            "wiki.intern",
            "WIKI.intern:" + server.port(),
            "127.0.0.1",
            "127.0.0.0/8",
            "127.0.0.0/8:" + server.port())) {
      Fetcher fetcher =
          new Fetcher(
              AddressRules.allowing(List.of(allowed)),
              name ->
                  names.getOrDefault(name, List.of()).stream().map(InetAddress::ofLiteral).toList(),
              new Fetcher.Limits(1 << 20, Duration.ofSeconds(20)),
              CLOCK);
      URI asked = URI.create("http://wiki.intern:" + server.port() + "/");
      assertInstanceOf(Fetched.Body.class, fetcher.fetch(asked), allowed);
    }
  }

  @Test
  void aNameThatIsAllowedOpensNoOtherNamesOfTheSameAddress() {
    Map<String, List<String>> names =
        Map.of("wiki.intern", List.of("127.0.0.1"), "trick.example", List.of("127.0.0.1"));
    Fetcher fetcher =
        new Fetcher(
            AddressRules.allowing(List.of("wiki.intern")),
            name ->
                names.getOrDefault(name, List.of()).stream().map(InetAddress::ofLiteral).toList(),
            new Fetcher.Limits(1 << 20, Duration.ofSeconds(20)),
            CLOCK);
    URI asked = URI.create("http://trick.example:" + secret.port() + "/");
    assertInstanceOf(Fetched.Forbidden.class, fetcher.fetch(asked));
    assertInstanceOf(Fetched.Forbidden.class, fetcher.fetch(secret.uri("/")));
    assertUnreached();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://a/", "10.0.0.0/33", "a b", "[::1"})
  void whatIsNoHostIsRefusedAsASetting(String written) {
    assertInstanceOf(
        IllegalArgumentException.class,
        org.junit.jupiter.api.Assertions.assertThrows(
            RuntimeException.class, () -> AddressRules.allowing(List.of(written))));
  }
}
