package dev.stet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.store.DialogStore;
import dev.stet.testkit.telegram.LoopbackBotApi;
import dev.stet.testkit.telegram.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program is killed at any moment while people ask, again and again: everybody gets their
 * answer, and once. Where nobody can know whether an answer had arrived, it comes again and says
 * so.
 */
class TelegramKillTest {
  private static final int KILLS = Integer.getInteger("stet.kills", 4);
  private static final String ANSWER = "The ferry Brightwater is 41 years old.";
  private static final String AGAIN = "(Sent again:";
  private static final int IN_A_LIFE = 12;
  private static final long FIRST = 1_000;

  @TempDir private Path temporary = Path.of("");
  private final LoopbackBotApi telegram = LoopbackBotApi.start();
  private final Random random = new Random(Long.getLong("stet.seed", 20260316));
  private long asked;

  private Process start() throws IOException {
    Path corpus = Files.createDirectories(temporary.resolve("corpus"));
    Files.writeString(corpus.resolve("ferry.txt"), ANSWER);
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.stet.launcher.Main",
            "serve",
            "--corpus",
            corpus.toString(),
            "--home",
            temporary.resolve("home").toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "TELEGRAM_BOT_TOKEN",
                LoopbackBotApi.TOKEN,
                "TELEGRAM_API_URL",
                telegram.url().toString(),
                "TELEGRAM_ALLOW",
                "everyone",
                "STET_LISTEN",
                "127.0.0.1:0"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(temporary.resolve("log").toFile()))
        .start();
  }

  private void ask() {
    telegram.privateMessage(FIRST + asked++, "How old is the Brightwater?");
  }

  /** People ask all the time, more than it can answer by then, until the life is over. */
  private void live(Process process) throws InterruptedException {
    int polls = telegram.calls("getUpdates").size();
    telegram.awaitCalls("getUpdates", polls + 1);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_200));
    for (int i = 0; i < IN_A_LIFE || System.nanoTime() < end; i++) {
      if (i < IN_A_LIFE) {
        ask();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(60)));
      if (System.nanoTime() > end) {
        break;
      }
    }
    process.destroyForcibly().waitFor();
  }

  @Test
  void everybodyIsAnsweredOnceHoweverOftenTheProgramIsKilled() throws Exception {
    telegram.setClock(InstantSource.system());
    for (int kill = 0; kill < KILLS; kill++) {
      ask();
      live(start());
    }
    Process last = start();
    try {
      awaitQuiet();
    } finally {
      last.destroy();
      assertTrue(last.waitFor(8, TimeUnit.SECONDS), "did not stop");
    }
    check();
    telegram.close();
  }

  /** Until everybody has an answer, or nothing has been sent for a while. */
  private void awaitQuiet() {
    long quiet = System.nanoTime();
    int sent = 0;
    while (System.nanoTime() - quiet < 8_000_000_000L && answers().size() < asked) {
      int now = telegram.shown().size();
      quiet = now == sent ? quiet : System.nanoTime();
      sent = now;
      LockSupport.parkNanos(20_000_000);
    }
  }

  private Map<String, List<String>> answers() {
    return telegram.shown().stream()
        .collect(
            Collectors.groupingBy(
                Shown::chat, TreeMap::new, Collectors.mapping(Shown::text, Collectors.toList())));
  }

  private void check() throws IOException {
    Map<String, List<String>> answers = answers();
    List<String> ambiguous = new ArrayList<>();
    answers.forEach((chat, texts) -> {
      assertTrue(texts.size() <= 2, chat + ": " + texts);
      assertTrue(texts.stream().allMatch(text -> text.startsWith(ANSWER)), texts::toString);
      boolean again = texts.getLast().contains(AGAIN);
      assertEquals(texts.size() == 2 || again, again, () -> chat + " twice: " + texts);
      if (again) {
        ambiguous.add(chat + (texts.size() == 2 ? " twice" : " once"));
      }
    });
    long unanswered = asked - answers.size();
    int doubtful = doubtful();
    System.out.println(
        "TelegramKillTest: %d kills, %d questions, %d sent again and marked %s, %d given up as doubtful, %d without an answer"
            .formatted(KILLS, asked, ambiguous.size(), ambiguous, doubtful, unanswered));
    assertTrue(unanswered <= doubtful, () -> unanswered + " without an answer" + log());
  }

  private int doubtful() throws IOException {
    try (var files = Files.walk(temporary.resolve("home"))) {
      Path dialogs =
          files
              .filter(f -> f.getFileName().toString().startsWith("dialog"))
              .filter(f -> f.toString().endsWith(".db"))
              .findFirst()
              .orElseThrow();
      try (DialogStore store = DialogStore.open(dialogs)) {
        return store.memory(Duration.ofDays(30)).inbox().doubtful();
      }
    }
  }

  private String log() {
    try {
      return "\n" + Files.readString(temporary.resolve("log"));
    } catch (IOException e) {
      return "";
    }
  }
}
