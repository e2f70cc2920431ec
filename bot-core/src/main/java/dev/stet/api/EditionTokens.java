package dev.stet.api;

import dev.stet.dialog.EditionLinks;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Addresses of editions: signed, and expiring when the edition is forgotten at the latest. */
public final class EditionTokens implements EditionLinks {
  private static final String PURPOSE = "edition";
  private static final Duration VALID = Duration.ofDays(30);

  private final Signer signer;
  private final Clock clock;
  private final Supplier<Optional<String>> base;

  /**
   * Tokens.
   *
   * @param base as of {@link SourceTokens}
   */
  public EditionTokens(Signer signer, Clock clock, Supplier<Optional<String>> base) {
    this.signer = signer;
    this.clock = clock;
    this.base = base;
  }

  @Override
  public Optional<String> link(String edition) {
    return base.get().map(at -> at + "/e/" + token(edition));
  }

  String token(String edition) {
    byte[] name = edition.getBytes(StandardCharsets.UTF_8);
    ByteBuffer content = ByteBuffer.allocate(Long.BYTES + name.length);
    content.putLong(clock.instant().plus(VALID).getEpochSecond()).put(name);
    return signer.seal(PURPOSE, content.array());
  }

  /** What a token points at; empty if it was not made here. */
  Optional<Pointer> read(String token) {
    return signer.open(PURPOSE, token).map(EditionTokens::parse);
  }

  private static Pointer parse(byte[] content) {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    Instant expires = Instant.ofEpochSecond(buffer.getLong());
    return new Pointer(StandardCharsets.UTF_8.decode(buffer).toString(), expires);
  }

  /** What a token points at. */
  record Pointer(String edition, Instant expires) {}
}
