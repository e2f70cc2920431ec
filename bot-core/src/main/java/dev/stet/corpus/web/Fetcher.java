package dev.stet.corpus.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Gets things from the web: within limits of size, time and redirects, and from nowhere that {@link
 * AddressRules} do not allow. Safe for use by many threads.
 */
public final class Fetcher {
  private static final String USER_AGENT = "Stet/0.1 (reads feeds for a chat bot)";
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> SENT_ON = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
  private static final int NOT_MODIFIED = 304;

  private final AddressRules rules;
  private final Resolver resolver;
  private final Limits limits;
  private final Clock clock;
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .proxy(Proxy.NO_PROXY)
          .followRedirects(false)
          .followSslRedirects(false)
          .protocols(List.of(Protocol.HTTP_1_1))
          // A connection that is kept would be used again without asking the rules.
          .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
          .build();

  /** A fetcher with the limits that suit feeds and articles. */
  public Fetcher(AddressRules rules, Clock clock) {
    this(rules, Resolver.ofSystem(), Limits.STANDARD, clock);
  }

  Fetcher(AddressRules rules, Resolver resolver, Limits limits, Clock clock) {
    this.rules = rules;
    this.resolver = resolver;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * How much a thing may cost.
   *
   * @param bytes of it, unpacked
   * @param time from the first step to its last byte, all redirects together
   */
  record Limits(int bytes, Duration time) {
    static final Limits STANDARD = new Limits(10 << 20, Duration.ofSeconds(30));
  }

  /** Why an address is none that can be asked, as far as it says so itself; empty: it may be. */
  public Optional<String> refusal(URI address) {
    @Nullable HttpUrl url = HttpUrl.parse(address.toString());
    if (url == null) {
      return Optional.of("is not an address that begins with http:// or https://");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      return Optional.of("has a name or a password in its address");
    }
    return rules.refusal(url.host(), url.port());
  }

  /** Gets what stands at an address. */
  public Fetched fetch(URI address) {
    return fetch(address, Fetched.Tags.NONE);
  }

  /** Gets what stands at an address, unless it is what it was under these tags. */
  public Fetched fetch(URI address, Fetched.Tags known) {
    long deadline = System.nanoTime() + limits.time().toNanos();
    URI at = address;
    URI moved = address;
    boolean forGood = true;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Optional<String> refusal = refusal(at);
      if (refusal.isPresent()) {
        return new Fetched.Forbidden(refusal.get());
      }
      switch (step(at, known, deadline)) {
        case Step.End end -> {
          return end.outcome().apply(new Fetched.Trail(at, moved));
        }
        case Step.On on -> {
          forGood &= on.forGood();
          at = on.to();
          moved = forGood ? at : moved;
        }
      }
    }
    return new Fetched.Failed("is sent on more than " + MOST_REDIRECTS + " times");
  }

  /** What one request led to. */
  private sealed interface Step {
    /** To this, once it is known which way it came. */
    record End(Function<Fetched.Trail, Fetched> outcome) implements Step {}

    record On(URI to, boolean forGood) implements Step {}
  }

  private static Step end(Fetched fetched) {
    return new Step.End(_ -> fetched);
  }

  private Step step(URI at, Fetched.Tags known, long deadline) {
    Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
    HttpUrl url = HttpUrl.get(at.toString());
    Gate gate = new Gate(rules, resolver, url.host());
    OkHttpClient one = client.newBuilder().dns(gate).socketFactory(gate).callTimeout(left).build();
    try (Response response = one.newCall(request(url, known)).execute()) {
      return step(response, url);
    } catch (IOException e) {
      @Nullable ForbiddenAddressException forbidden = gate.forbidden();
      return end(
          forbidden == null
              ? new Fetched.Failed(reason(e))
              : new Fetched.Forbidden(String.valueOf(forbidden.getMessage())));
    }
  }

  private static okhttp3.Request request(HttpUrl url, Fetched.Tags known) {
    okhttp3.Request.Builder request =
        new okhttp3.Request.Builder().url(url).header("User-Agent", USER_AGENT);
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.modified() != null) {
      request.header("If-Modified-Since", known.modified());
    }
    return request.build();
  }

  private Step step(Response response, HttpUrl url) throws IOException {
    if (SENT_ON.contains(response.code())) {
      String location = header(response, "Location");
      @Nullable HttpUrl to = url.resolve(location);
      return to == null || location.isEmpty()
          ? end(new Fetched.Forbidden("is sent on to what is no web address"))
          : new Step.On(URI.create(to.toString()), FOR_GOOD.contains(response.code()));
    }
    if (response.code() == NOT_MODIFIED) {
      return end(new Fetched.Unchanged());
    }
    if (!response.isSuccessful()) {
      return end(new Fetched.Refused(response.code(), again(response.header("Retry-After"))));
    }
    String encoding = header(response, "Content-Encoding");
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
      return end(new Fetched.Failed("comes packed in a way that nobody asked for"));
    }
    byte @Nullable [] bytes = read(Objects.requireNonNull(response.body()).source());
    if (bytes == null) {
      return end(new Fetched.Failed("is larger than " + (limits.bytes() >> 20) + " MB"));
    }
    Fetched.Tags tags = new Fetched.Tags(response.header("ETag"), response.header("Last-Modified"));
    String type = header(response, "Content-Type");
    return new Step.End(trail -> new Fetched.Body(bytes, type, tags, trail));
  }

  /** A header; empty: there is none. */
  private static String header(Response response, String name) {
    return Objects.requireNonNullElse(response.header(name), "");
  }

  /** All of it; null: it is more than that. */
  private byte @Nullable [] read(BufferedSource source) throws IOException {
    return source.request(limits.bytes() + 1L) ? null : source.readByteArray();
  }

  /** A moment, or a number of seconds from now; null: it is neither. */
  private @Nullable Instant again(@Nullable String retryAfter) {
    if (retryAfter == null) {
      return null;
    }
    String written = retryAfter.strip();
    if (written.matches("\\d{1,8}")) {
      return clock.instant().plusSeconds(Long.parseLong(written));
    }
    try {
      return ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private String reason(IOException e) {
    return switch (e) {
      case InterruptedIOException _ -> "took longer than " + limits.time().toSeconds() + " seconds";
      case UnknownHostException _ -> "has an address that nobody knows";
      case SSLException _ -> "could not be reached safely: its certificate or encryption is wrong";
      default -> "could not be reached, or broke off";
    };
  }
}
