package dev.stet.testkit.telegram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who was told to wait, for how long, and came back too early. */
final class Impatience {
  private static final Pattern RETRY_AFTER = Pattern.compile("\"retry_after\":(\\d+)");

  private final Map<String, Long> until = new HashMap<>();
  private final List<Call> early = new ArrayList<>();

  /** A call came in. */
  synchronized void came(Call call) {
    Long deadline = until.get(call.method() + " " + call.about());
    if (deadline != null && call.at() - deadline < 0) {
      early.add(call);
    }
  }

  /** A call was answered like this. */
  synchronized void answered(Call call, String body) {
    Matcher wait = RETRY_AFTER.matcher(body);
    if (wait.find()) {
      long seconds = Long.parseLong(wait.group(1));
      until.put(
          call.method() + " " + call.about(),
          System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }
  }

  synchronized List<Call> early() {
    return List.copyOf(early);
  }
}
