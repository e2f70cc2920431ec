package dev.stet.telegram;

import dev.stet.chat.CommandMenu.Entry;
import dev.stet.chat.CommandMenu.Menu;
import dev.stet.chat.DeliveryException;
import dev.stet.chat.DeliveryException.Outcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/**
 * Shows the commands and says what the bot is, in each language. Telegram keeps both, and counts
 * how often they are set: what stands there already is left alone.
 */
final class Menus {
  private static final Logger LOG = System.getLogger(Menus.class.getName());

  private final Courier courier;
  private final TelegramSettings settings;
  private final StopSignal stop;

  /**
   * Menus.
   *
   * @param stop ends all trying
   */
  Menus(Courier courier, TelegramSettings settings, StopSignal stop) {
    this.courier = courier;
    this.settings = settings;
    this.stop = stop;
  }

  /** Shows them as soon as Telegram can be reached. Returns at once. */
  void offer(List<Menu> menus) {
    if (!menus.isEmpty()) {
      Thread.ofVirtual().name("telegram-menus").start(() -> show(menus));
    }
  }

  private void show(List<Menu> menus) {
    Pace pace = new Pace(settings.timing());
    while (!stop.isGiven()) {
      try {
        show(menus.getFirst(), "");
        for (Menu menu : menus.subList(1, menus.size())) {
          show(menu, Locale.forLanguageTag(menu.language()).getLanguage());
        }
        return;
      } catch (DeliveryException e) {
        if (e.outcome() == Outcome.REJECTED) {
          LOG.log(Level.WARNING, "Telegram: does not take the menu: {0}", e.getMessage());
          return;
        }
        Duration asked = e.retryAfter();
        pace.demand(asked == null ? Duration.ZERO : asked);
        stop.pause(pace.next());
      }
    }
  }

  /**
   * Shows one.
   *
   * @param language two letters; empty: for all who have none of their own
   */
  private void show(Menu menu, String language) throws DeliveryException {
    show(menu.alone(), BotCommandScopeAllPrivateChats.builder().build(), language);
    show(menu.together(), BotCommandScopeAllGroupChats.builder().build(), language);
    describe(menu.about(), language);
  }

  private void show(List<Entry> entries, BotCommandScope scope, String language)
      throws DeliveryException {
    List<Entry> shown =
        courier.call(new GetMyCommands(scope, code(language))).stream()
            .map(command -> new Entry(command.getCommand(), command.getDescription()))
            .toList();
    if (!shown.equals(entries)) {
      List<BotCommand> commands =
          entries.stream().map(it -> new BotCommand(it.name(), it.description())).toList();
      var _ = courier.call(new SetMyCommands(commands, scope, code(language)));
    }
  }

  private void describe(String about, String language) throws DeliveryException {
    String code = code(language);
    GetMyShortDescription brief = new GetMyShortDescription();
    brief.setLanguageCode(code);
    if (!about.equals(courier.call(brief).getShortDescription())) {
      var _ = courier.call(new SetMyShortDescription(about, code));
    }
    GetMyDescription full = new GetMyDescription();
    full.setLanguageCode(code);
    if (!about.equals(courier.call(full).getDescription())) {
      var _ = courier.call(new SetMyDescription(about, code));
    }
  }

  private static @Nullable String code(String language) {
    return language.isEmpty() ? null : language;
  }
}
