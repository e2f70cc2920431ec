package dev.stet.corpus.web;

import java.io.IOException;

/** An address may not be asked. */
final class ForbiddenAddressException extends IOException {
  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String host) {
    super(
        "leads to an address that is not public ("
            + host
            + "); if it is of your own network, name it under feeds.allow");
  }
}
