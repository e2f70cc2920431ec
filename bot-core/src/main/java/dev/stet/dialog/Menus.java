package dev.stet.dialog;

import dev.stet.chat.CommandMenu.Entry;
import dev.stet.chat.CommandMenu.Menu;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people are shown of the commands before they write one, in every language there is. */
final class Menus {
  /** In the order in which they are shown; the rest is in the help. */
  private static final List<String> TOGETHER =
      List.of("who", "compare", "verify", "brief", "watch", "more", "why", "sources", "help");

  private static final List<String> ALONE_TOO = List.of("status", "language", "privacy", "pair");

  private Menus() {}

  static List<Menu> all(ZoneId zone) {
    List<Menu> menus = new ArrayList<>();
    for (String language : Wording.LANGUAGES) {
      Wording wording = Wording.in(language, zone);
      Stream<String> alone = Stream.concat(TOGETHER.stream(), ALONE_TOO.stream());
      menus.add(
          new Menu(
              language,
              wording.say("menu"),
              alone.map(name -> entry(name, wording)).toList(),
              TOGETHER.stream().map(name -> entry(name, wording)).toList()));
    }
    return menus;
  }

  private static Entry entry(String name, Wording wording) {
    return new Entry(name, wording.say("menu." + name));
  }
}
