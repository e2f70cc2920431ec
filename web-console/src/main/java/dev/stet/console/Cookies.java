package dev.stet.console;

import dev.stet.api.Signer;
import io.avaje.jex.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps for us: which conversation is its own, and that it was let in. Signed, so
 * that nobody walks into another one's conversation.
 */
final class Cookies {
  private static final String CONVERSATION = "conversation";
  private static final String ENTRY = "entry";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int ID_BYTES = 16;

  private final Signer signer;
  private final ConsoleSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Cookies(ConsoleSettings settings, Clock clock) {
    this.clock = clock;
    this.signer = settings.signer();
    this.settings = settings;
  }

  /** The browser's conversation, if it has one. */
  Optional<String> conversation(Context context) {
    return read(context, CONVERSATION);
  }

  /** The browser's conversation, a new one if it has none. */
  String openConversation(Context context) {
    return conversation(context)
        .orElseGet(() -> {
          byte[] id = new byte[ID_BYTES];
          random.nextBytes(id);
          return keep(context, CONVERSATION, HexFormat.of().formatHex(id));
        });
  }

  /** Whether the browser showed the token within the last weeks; a copied cookie ends as well. */
  boolean isLetIn(Context context) {
    return read(context, ENTRY)
        .map(since -> Instant.ofEpochSecond(Long.parseLong(since)).plus(KEPT))
        .filter(clock.instant()::isBefore)
        .isPresent();
  }

  void letIn(Context context) {
    keep(context, ENTRY, Long.toString(clock.instant().getEpochSecond()));
  }

  private Optional<String> read(Context context, String name) {
    @Nullable String sealed = context.cookie(name(context, name));
    return sealed == null
        ? Optional.empty()
        : signer.open(name, sealed).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private String keep(Context context, String name, String value) {
    boolean encrypted =
        settings.publicUrl().filter(url -> "https".equals(url.getScheme())).isPresent()
            && !Visitor.of(context).isLocal();
    String cookie =
        name(context, name)
            + "="
            + signer.seal(name, value.getBytes(StandardCharsets.UTF_8))
            + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
            + KEPT.toSeconds()
            + (encrypted ? "; Secure" : "");
    context.responseHeaders().add("Set-Cookie", cookie);
    return value;
  }

  /** The port is part of it: browsers share cookies between all ports of a computer. */
  private static String name(Context context, String name) {
    return "stet-" + name + "-" + context.exchange().getLocalAddress().getPort();
  }
}
