package dev.stet.launcher;

import dev.stet.chat.ChatPlatform;
import java.util.List;

/** The platforms whose secrets are set. */
final class Platforms {
  private Platforms() {}

  static List<ChatPlatform> configured(Settings settings) {
    return List.of();
  }
}
