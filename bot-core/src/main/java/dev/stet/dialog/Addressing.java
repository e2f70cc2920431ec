package dev.stet.dialog;

import dev.stet.chat.Inbound;

/** Tells what is meant for the bot from what people say to each other. */
final class Addressing {
  private Addressing() {}

  static boolean isForUs(Inbound.Written written) {
    return written.message().audience() != Inbound.Audience.OVERHEARD;
  }
}
