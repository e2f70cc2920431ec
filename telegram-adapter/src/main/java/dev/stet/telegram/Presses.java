package dev.stet.telegram;

import dev.stet.chat.MessageRef;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/**
 * The presses that Telegram waits to hear about: as long as it does, the button spins. Each is
 * acknowledged once, at the latest after {@link #LATEST}, whether anybody had something to say or
 * not, and whether it could be understood or not.
 */
final class Presses {
  static final Duration LATEST = Duration.ofMillis(1500);

  /** What fits on the little plate. */
  static final int ROOM = 200;

  /** More than that needs to be clicked away, or nobody has read it before it is gone. */
  private static final int GLANCE = 60;

  private static final int REMEMBERED = 1_000;

  private final Errands errands;

  /** Where those stand that are not acknowledged. */
  private final Map<String, String> waiting = new HashMap<>();

  private final Map<String, Boolean> acknowledged =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  Presses(Errands errands) {
    this.errands = errands;
  }

  /** Somebody pressed a button. */
  void heard(CallbackQuery query) {
    String id = query.getId();
    String on =
        query.getMessage() == null
            ? ""
            : key(query.getMessage().getChatId().toString(), query.getMessage().getMessageId());
    synchronized (this) {
      if (acknowledged.containsKey(id) || waiting.putIfAbsent(id, on) != null) {
        return;
      }
    }
    boolean ours = Keyboard.action(query.getData()).isPresent();
    var _ = errands.later(ours ? LATEST : Duration.ZERO, () -> acknowledge(id));
  }

  /** What was pressed on a message shows, for the message has changed. */
  void shown(MessageRef message) {
    String on = key(message.place().conversation(), Integer.valueOf(message.id()));
    for (String id : on(on)) {
      acknowledge(id);
    }
  }

  private synchronized Iterable<String> on(String message) {
    return waiting.entrySet().stream()
        .filter(each -> each.getValue().equals(message))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String key(String chat, Integer message) {
    return chat + "/" + message;
  }

  /** Whether something may be said to a press: it can be acknowledged only once. */
  synchronized boolean claim(String id) {
    waiting.remove(id);
    return acknowledged.put(id, true) == null;
  }

  /** What says something about a press. */
  static AnswerCallbackQuery saying(String id, String words) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(id);
    answer.setText(words);
    answer.setShowAlert(words.length() > GLANCE);
    return answer;
  }

  private void acknowledge(String id) {
    if (claim(id)) {
      errands.run(new AnswerCallbackQuery(id));
    }
  }
}
