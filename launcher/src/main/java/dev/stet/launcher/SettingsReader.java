package dev.stet.launcher;

import dev.stet.answer.AbstentionRule;
import dev.stet.dialog.ReadingRules;
import dev.stet.slack.SlackSettings;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Puts the settings together: an option of the command line wins over the environment, that over
 * {@code stet.yaml}, that over the default. Secrets come from the environment alone.
 */
final class SettingsReader {
  /** Every key of the file, with the variable that overrides it. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("corpus", "STET_CORPUS"),
          Map.entry("home", "STET_HOME"),
          Map.entry("web.listen", "STET_LISTEN"),
          Map.entry("web.public-url", "STET_PUBLIC_URL"),
          Map.entry("telegram.api-url", "TELEGRAM_API_URL"),
          Map.entry("telegram.mode", "TELEGRAM_MODE"),
          Map.entry("telegram.allow", "TELEGRAM_ALLOW"),
          Map.entry("telegram.protect", "TELEGRAM_PROTECT"),
          Map.entry("slack.api-url", "SLACK_API_URL"),
          Map.entry("slack.mode", "SLACK_MODE"),
          Map.entry("slack.guests", "SLACK_GUESTS"),
          Map.entry("slack.in-channel", "SLACK_IN_CHANNEL"),
          Map.entry("privacy.keep-days", "STET_KEEP_DAYS"),
          Map.entry("strictness", "STET_STRICTNESS"),
          Map.entry("feeds", "STET_FEEDS"),
          Map.entry("feeds.allow", "STET_FEEDS_ALLOW"));

  /** Below it stand names of the user's own. */
  private static final String COLLECTIONS = "collections.";

  private static final Pattern READER =
      Pattern.compile("everyone|guests|admins|(?:telegram|slack|console):\\S+");

  private static final Pattern CHANNEL =
      Pattern.compile("[CG][A-Z0-9]+|" + SlackSettings.EVERYWHERE);

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final Environment environment;
  private final Map<String, List<String>> file;

  private SettingsReader(Environment environment, Map<String, List<String>> file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if a value or a key is not understood
   */
  static Settings read(Environment environment, SharedOptions options) {
    Map<String, List<String>> file =
        configFile(environment, options).map(SettingsReader::load).orElse(Map.of());
    return new SettingsReader(environment, file).settings(options);
  }

  private static Optional<Path> configFile(Environment environment, SharedOptions options) {
    if (options.config() != null) {
      return Optional.of(options.config());
    }
    return Stream.of(Path.of("stet.yaml"), root(environment).resolve("stet.yaml"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Where the product lies: the start script says it. */
  private static Path root(Environment environment) {
    return Path.of(environment.variable("STET_ROOT").orElse("."));
  }

  private Settings settings(SharedOptions options) {
    List<Path> corpus = options.corpus();
    if (corpus.isEmpty()) {
      corpus = paths(values("corpus"));
    }
    if (corpus.isEmpty()) {
      corpus = List.of(seeds());
    }
    Path home =
        Optional.ofNullable(options.home())
            .or(() -> value("home").map(SettingsReader::path))
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".stet"));
    return new Settings(
        corpus,
        home.toAbsolutePath().normalize(),
        web(),
        telegram(),
        slack(),
        new Settings.Rules(collections(), keep(), abstention()),
        FeedSettings.read(values("feeds"), values("feeds.allow")));
  }

  private Path seeds() {
    Path here = Path.of("seeds");
    return Files.isDirectory(here) ? here : root(environment).resolve("seeds");
  }

  private Settings.Web web() {
    String listen = value("web.listen").orElse("127.0.0.1:8484");
    int colon = listen.lastIndexOf(':');
    try {
      int port = Integer.parseInt(listen.substring(colon + 1));
      if (colon > 0 && port >= 0 && port <= 65_535) {
        return new Settings.Web(
            listen.substring(0, colon), port, publicUrl(), environment.variable("STET_SECRET"));
      }
    } catch (NumberFormatException e) {
      // Said below, together with the other ways to get it wrong.
    }
    throw wrong("web.listen", "needs host:port, for example 127.0.0.1:8484, not: " + listen);
  }

  private Optional<URI> publicUrl() {
    return value("web.public-url").map(_ -> address("web.public-url", "https://stet.example.org"));
  }

  private Settings.Telegram telegram() {
    return new Settings.Telegram(
        environment.variable("TELEGRAM_BOT_TOKEN"),
        address("telegram.api-url", "https://api.telegram.org"),
        values("telegram.allow"),
        either("telegram.mode", "polling", "webhook"),
        either("telegram.protect", "false", "true"));
  }

  /** Which of two words a key has: whether it is the second; without a value it is the first. */
  private boolean either(String key, String first, String second) {
    String written = value(key).orElse(first).toLowerCase(Locale.ROOT);
    if (!written.equals(first) && !written.equals(second)) {
      throw wrong(key, "needs " + first + " or " + second + ", not: " + written);
    }
    return written.equals(second);
  }

  private Settings.Slack slack() {
    return new Settings.Slack(
        environment.variable("SLACK_BOT_TOKEN"),
        environment.variable("SLACK_APP_TOKEN"),
        environment.variable("SLACK_SIGNING_SECRET"),
        slackMode(),
        address("slack.api-url", "https://slack.com/api/"),
        values("slack.guests"),
        inChannel());
  }

  private List<String> inChannel() {
    List<String> channels = values("slack.in-channel");
    for (String channel : channels) {
      if (!CHANNEL.matcher(channel).matches()) {
        throw wrong(
            "slack.in-channel",
            "needs ids of channels such as C024BE91L, or everywhere, not: " + channel);
      }
    }
    return channels;
  }

  private Settings.Slack.Mode slackMode() {
    String mode = value("slack.mode").orElse("socket");
    return switch (mode) {
      case "socket" -> Settings.Slack.Mode.SOCKET;
      case "http" -> Settings.Slack.Mode.HTTP;
      default -> throw wrong("slack.mode", "needs socket or http, not: " + mode);
    };
  }

  private ReadingRules collections() {
    Map<String, List<String>> readers = new HashMap<>();
    file.forEach((key, values) -> {
      if (key.startsWith(COLLECTIONS)) {
        values.forEach(reader -> checkReader(key, reader));
        readers.put(key.substring(COLLECTIONS.length()), values);
      }
    });
    return new ReadingRules(readers);
  }

  private Duration keep() {
    String days = value("privacy.keep-days").orElse("30");
    if (!days.matches("\\d{1,4}")) {
      throw wrong("privacy.keep-days", "needs a number of days such as 30, not: " + days);
    }
    return Duration.ofDays(Long.parseLong(days));
  }

  private AbstentionRule abstention() {
    String strictness = value("strictness").orElse("normal");
    return AbstentionRule.named(strictness)
        .orElseThrow(
            () -> wrong("strictness", "needs lenient, normal or strict, not: " + strictness));
  }

  private static void checkReader(String key, String reader) {
    if (!READER.matcher(reader).matches()) {
      throw wrong(
          key,
          "needs everyone, guests, admins or ids such as telegram:4711 or slack:C024BE91L, not: "
              + reader);
    }
  }

  private URI address(String key, String otherwise) {
    String written = value(key).orElse(otherwise);
    try {
      URI address = URI.create(written);
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw wrong(key, "needs an address such as " + otherwise + ", not: " + written);
  }

  private Optional<String> value(String key) {
    return values(key).stream().findFirst();
  }

  /** The values of a key; several where it is a list. */
  private List<String> values(String key) {
    String variable = KEYS.getOrDefault(key, "");
    return environment
        .variable(variable)
        .map(written -> split(key, written))
        .orElseGet(() -> file.getOrDefault(key, List.of()));
  }

  private static List<String> split(String key, String written) {
    Pattern between =
        key.equals("corpus") ? Pattern.compile(Pattern.quote(File.pathSeparator)) : COMMA;
    return between.splitAsStream(written).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<Path> paths(List<String> written) {
    return written.stream().map(SettingsReader::path).toList();
  }

  private static Path path(String written) {
    String home = System.getProperty("user.home");
    return Path.of(written.startsWith("~/") ? home + written.substring(1) : written);
  }

  private static Map<String, List<String>> load(Path path) {
    Object loaded;
    try {
      loaded = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(path));
    } catch (IOException e) {
      throw new IllegalArgumentException("[settings] cannot read " + path, e);
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(
          "[settings] " + path + " is not valid YAML: " + firstLine(e), e);
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (loaded instanceof Map<?, ?> map) {
      flatten("", map, values);
    } else if (loaded != null) {
      throw new IllegalArgumentException(
          "[settings] " + path + " needs lines of the form key: value");
    }
    return values;
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void flatten(String prefix, Map<?, ?> map, Map<String, List<String>> into) {
    map.forEach((key, value) -> {
      String name = prefix + key;
      if (value instanceof Map<?, ?> nested && !KEYS.containsKey(name)) {
        flatten(name + ".", nested, into);
      } else {
        into.put(known(name), list(value));
      }
    });
  }

  private static List<String> list(@Nullable Object value) {
    List<String> values = new ArrayList<>();
    if (value instanceof List<?> items) {
      items.forEach(item ->
          values.add(
              item instanceof Map<?, ?> map ? FeedSettings.line(map) : String.valueOf(item)));
    } else if (value != null) {
      values.add(value.toString());
    }
    return values;
  }

  private static String known(String key) {
    if (KEYS.containsKey(key) || key.startsWith(COLLECTIONS)) {
      return key;
    }
    String nearest =
        KEYS.keySet().stream()
            .min(
                Comparator.<String>comparingInt(k -> Distance.between(k, key))
                    .thenComparing(k -> k))
            .orElseThrow();
    throw wrong(key, "is no setting; did you mean " + nearest + "?");
  }

  private static IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException("[settings] " + key + " " + what);
  }
}
