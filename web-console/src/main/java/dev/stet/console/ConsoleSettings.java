package dev.stet.console;

import dev.stet.api.Signer;
import java.net.URI;
import java.util.Optional;

/**
 * How the console is reached.
 *
 * @param host the address to listen on
 * @param port 0: any free one
 * @param publicUrl where others reach it, behind a proxy for example; empty: nowhere
 * @param signer signs cookies and the access token
 */
public record ConsoleSettings(String host, int port, Optional<URI> publicUrl, Signer signer) {
  private static final String ACCESS = "access";

  /** What opens the console to somebody who does not sit at this computer. */
  public String accessToken() {
    return signer.word(ACCESS);
  }

  /** Whether anybody but this computer can reach the console. */
  public boolean isOpenToOthers() {
    return publicUrl.isPresent() || !Names.isLoopback(host);
  }
}
