package dev.stet.launcher;

import dev.stet.api.EditionTokens;
import dev.stet.api.Signer;
import dev.stet.api.SourceTokens;
import dev.stet.console.ConsoleSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the readers of each platform can open a source. Nobody is sent an address that is dead for
 * them: people in chat get links only where the console is published, programs also where both sit
 * at one computer.
 */
final class Links {
  private final Settings.Web web;
  private final Clock clock;
  private final Signer signer;
  private volatile String console = "";

  Links(Settings settings, Clock clock) {
    this.web = settings.web();
    this.clock = clock;
    this.signer = new Signer(Secret.of(settings));
  }

  ConsoleSettings console() {
    return new ConsoleSettings(web.host(), web.port(), web.publicUrl(), signer);
  }

  /** Told once the console listens. */
  void serveAt(String address) {
    console = address;
  }

  SourceTokens forConsole() {
    return tokens(() -> Optional.of(console));
  }

  SourceTokens forOthers() {
    return tokens(this::published);
  }

  SourceTokens forPrograms() {
    return tokens(
        () -> published().or(() -> Optional.of(console).filter(at -> !console().isOpenToOthers())));
  }

  /** Where programs and the console open editions. */
  EditionTokens editionsForPrograms() {
    return new EditionTokens(signer, clock, () -> published().or(() -> Optional.of(console)));
  }

  /** Where people in chat do. */
  EditionTokens editionsForOthers() {
    return new EditionTokens(signer, clock, this::published);
  }

  private SourceTokens tokens(Supplier<Optional<String>> base) {
    return new SourceTokens(signer, clock, base);
  }

  private Optional<String> published() {
    return web.publicUrl().map(URI::toString).map(url -> url.replaceFirst("/+$", ""));
  }

  /** The token of an address that we gave to people elsewhere; empty: it is not one of ours. */
  Optional<String> token(String url) {
    return published()
        .map(base -> base + "/d/")
        .filter(url::startsWith)
        .map(prefix -> url.substring(prefix.length()).split("[#?]", 2)[0]);
  }

  /** The address that lets somebody in who does not sit at this computer. */
  String withAccess() {
    return published().orElse(console) + "/?token=" + console().accessToken();
  }
}
