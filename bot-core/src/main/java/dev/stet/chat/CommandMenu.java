package dev.stet.chat;

import java.util.List;

/** Shows people what can be said to the bot before they say it. Beside the port. */
@FunctionalInterface
public interface CommandMenu {
  /** Shows these menus from now on; the first is for people of all other languages. */
  void offer(List<Menu> menus);

  /**
   * What people of one language are shown.
   *
   * @param language an IETF tag
   * @param about what the bot is, in a sentence or two of at most 120 characters
   * @param alone for a person alone with the bot
   * @param together where others read along
   */
  record Menu(String language, String about, List<Entry> alone, List<Entry> together) {
    public Menu {
      alone = List.copyOf(alone);
      together = List.copyOf(together);
    }
  }

  /**
   * One command.
   *
   * @param name without a slash, of {@code [a-z]}
   * @param description in a few words
   */
  record Entry(String name, String description) {}
}
