package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.chat.CommandMenu.Entry;
import dev.stet.chat.CommandMenu.Menu;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MenusTest {
  private static final List<Menu> MENUS = Menus.all(ZoneOffset.UTC);

  private static Stream<Entry> entries() {
    return MENUS.stream()
        .flatMap(menu -> Stream.of(menu.alone(), menu.together()))
        .flatMap(List::stream);
  }

  @Test
  void thereIsOneForEachLanguageAndEnglishIsForAllOthers() {
    assertEquals(Wording.LANGUAGES, MENUS.stream().map(Menu::language).toList());
    assertEquals("en", MENUS.getFirst().language());
  }

  @Test
  void whatTheyOfferIsUnderstood() {
    entries()
        .forEach(entry -> {
          Command command = CommandParser.parse("/" + entry.name());
          assertTrue(!(command instanceof Command.Unknown), entry.name());
        });
  }

  @Test
  void whatTheySayFitsTheNarrowestPlatform() {
    assertTrue(MENUS.stream().allMatch(menu -> menu.about().length() <= 120));
    assertTrue(entries().allMatch(entry -> entry.description().length() <= 60));
  }
}
