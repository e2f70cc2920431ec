package dev.stet.corpus.web;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking for something on the web. */
public sealed interface Fetched {
  /** It came. */
  final class Body implements Fetched {
    private final byte[] bytes;
    private final String type;
    private final Tags tags;
    private final Trail trail;

    /** Something that came. */
    public Body(byte[] bytes, String type, Tags tags, Trail trail) {
      this.bytes = bytes.clone();
      this.type = type;
      this.tags = tags;
      this.trail = trail;
    }

    public byte[] bytes() {
      return bytes.clone();
    }

    /** Its media type as the server names it; empty: it does not. */
    public String type() {
      return type;
    }

    /** By which to ask later whether it has changed. */
    public Tags tags() {
      return tags;
    }

    public Trail trail() {
      return trail;
    }
  }

  /** It has not changed since the tags that were shown were given. */
  record Unchanged() implements Fetched {}

  /**
   * The server answered, but not with what was asked for.
   *
   * @param again before then it does not want to be asked again; null: it does not say
   */
  record Refused(int status, @Nullable Instant again) implements Fetched {}

  /**
   * Nobody answered, or with more than anybody wants.
   *
   * @param reason one clause that a person understands: "took longer than 30 seconds"
   */
  record Failed(String reason) implements Fetched {}

  /**
   * The address may not be asked.
   *
   * @param reason as of {@link Failed}
   */
  record Forbidden(String reason) implements Fetched {}

  /**
   * By what a server tells states of a thing apart.
   *
   * @param etag null: it gives none
   * @param modified as it wrote it; null: it does not say
   */
  record Tags(@Nullable String etag, @Nullable String modified) {
    /** Of what was never seen. */
    public static final Tags NONE = new Tags(null, null);
  }

  /**
   * Which way it came.
   *
   * @param end the address that answered
   * @param moved the address to ask from now on, by the word of everybody on the way who sent the
   *     request on for good; the one that was asked where nobody did
   */
  record Trail(URI end, URI moved) {}
}
