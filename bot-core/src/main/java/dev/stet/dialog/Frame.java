package dev.stet.dialog;

import dev.stet.chat.Button;
import java.util.List;
import java.util.Optional;

/**
 * What stands around an edition.
 *
 * @param above lines of ours before it
 * @param below lines of ours behind it
 * @param page where it opens as a page
 * @param buttons what can be done about the briefing as a whole
 */
record Frame(List<String> above, List<String> below, Optional<String> page, List<Button> buttons) {
  static final Frame NONE = new Frame(List.of(), List.of(), Optional.empty(), List.of());

  Frame {
    above = List.copyOf(above);
    below = List.copyOf(below);
    buttons = List.copyOf(buttons);
  }
}
