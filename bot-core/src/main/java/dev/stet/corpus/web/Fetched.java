package dev.stet.corpus.web;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What came of asking for something on the web. */
public sealed interface Fetched {
  /**
   * It came.
   *
   * @param type its media type as the server names it; empty: it does not
   * @param tags by which to ask later whether it has changed
   */
  record Body(byte[] bytes, String type, Tags tags, Trail trail) implements Fetched {
    public Body {
      bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Body it
          && Arrays.equals(bytes, it.bytes)
          && type.equals(it.type)
          && tags.equals(it.tags)
          && trail.equals(it.trail);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
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
