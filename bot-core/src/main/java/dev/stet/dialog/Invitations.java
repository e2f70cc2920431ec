package dev.stet.dialog;

import dev.stet.chat.ChatPlatform;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Makes codes that let one person in, once and for a while. */
public final class Invitations {
  private static final Duration LIFE = Duration.ofHours(24);
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ChatPlatform platform;
  private final Admissions admissions;
  private final Clock clock;

  public Invitations(ChatPlatform platform, Admissions admissions, Clock clock) {
    this.platform = platform;
    this.admissions = admissions;
    this.clock = clock;
  }

  /**
   * An invitation.
   *
   * @param words what to send to the bot, or the address that does
   * @param until when it expires
   */
  public record Invitation(String words, Instant until) {}

  /** Makes a new one. */
  public Invitation invite(Rank rank) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant until = clock.instant().plus(LIFE);
    admissions.invite(code, rank, until);
    return new Invitation(platform.invitation(code).orElse("pair " + code), until);
  }
}
