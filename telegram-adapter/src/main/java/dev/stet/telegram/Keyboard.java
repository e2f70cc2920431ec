package dev.stet.telegram;

import dev.stet.chat.Button;
import dev.stet.chat.Reply.Block;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The buttons below a message. Telegram has one place for all of them, so those that say the same
 * about several passages stand in one row and count.
 *
 * <p>A button carries its action itself: nothing has to be remembered for it, and it works after a
 * restart. A mark in front tells our buttons from those of whatever ran with this token before.
 */
final class Keyboard {
  private static final String OURS = "1:";

  /** Bytes that Telegram keeps for a button. */
  private static final int ROOM = 64;

  private static final int IN_A_ROW = 8;
  private static final int MOST = 100;

  private Keyboard() {}

  /** The buttons of a message; null: none. */
  static @Nullable InlineKeyboardMarkup of(List<Block> blocks) {
    return of(blocks, Keyboard::works);
  }

  /** Those that only open something, and so work wherever a message ends up; null: none. */
  static @Nullable InlineKeyboardMarkup ofLinks(List<Block> blocks) {
    return of(blocks, button -> button instanceof Button.Open && works(button));
  }

  /** What a pressed button means; empty: it is none of ours. */
  static Optional<String> action(@Nullable String data) {
    return data != null && data.startsWith(OURS) && data.length() > OURS.length()
        ? Optional.of(data.substring(OURS.length()))
        : Optional.empty();
  }

  private static @Nullable InlineKeyboardMarkup of(List<Block> blocks, Predicate<Button> wanted) {
    List<List<Button>> notes = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Note note) {
        notes.add(note.buttons().stream().filter(wanted).toList());
      }
    }
    List<InlineKeyboardRow> rows = rows(notes);
    return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
  }

  private static boolean works(Button button) {
    return switch (button) {
      case Button.Act act -> (OURS + act.action()).getBytes(StandardCharsets.UTF_8).length <= ROOM;
      case Button.Open open -> Links.open(open.url());
    };
  }

  private static List<InlineKeyboardRow> rows(List<List<Button>> notes) {
    Map<String, Long> counts =
        notes.stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Button::label, Collectors.counting()));
    Map<String, List<InlineKeyboardButton>> rows = new LinkedHashMap<>();
    for (int note = 0; note < notes.size(); note++) {
      for (Button button : notes.get(note)) {
        boolean counted = counts.getOrDefault(button.label(), 0L) > 1;
        String name = counted ? "label " + button.label() : "note " + note;
        List<InlineKeyboardButton> row = rows.computeIfAbsent(name, _ -> new ArrayList<>());
        row.add(shown(button, counted ? " " + (row.size() + 1) : ""));
      }
    }
    return cut(rows.values());
  }

  private static InlineKeyboardButton shown(Button button, String number) {
    InlineKeyboardButton shown = new InlineKeyboardButton(button.label() + number);
    switch (button) {
      case Button.Act act -> shown.setCallbackData(OURS + act.action());
      case Button.Open open -> shown.setUrl(open.url());
    }
    return shown;
  }

  private static List<InlineKeyboardRow> cut(Iterable<List<InlineKeyboardButton>> rows) {
    List<InlineKeyboardRow> cut = new ArrayList<>();
    int left = MOST;
    for (List<InlineKeyboardButton> row : rows) {
      for (int from = 0; from < row.size() && left > 0; from += IN_A_ROW) {
        int to = Math.min(Math.min(from + IN_A_ROW, row.size()), from + left);
        cut.add(new InlineKeyboardRow(row.subList(from, to)));
        left -= to - from;
      }
    }
    return cut;
  }
}
