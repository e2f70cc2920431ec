package dev.stet.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, driven over W3C WebDriver: the few commands that the tests need. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String STARTED = "started successfully on port ";

  private final Process driver;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI session;

  private Browser(Process driver, int port, Map<String, Object> options) {
    this.driver = driver;
    URI root = URI.create("http://127.0.0.1:" + port + "/");
    Map<String, Object> wanted =
        Map.of("alwaysMatch", Map.of("browserName", "chrome", "goog:chromeOptions", options));
    JsonNode opened = send("POST", root.resolve("session"), Map.of("capabilities", wanted));
    this.session = root.resolve("session/" + opened.get("sessionId").asText() + "/");
  }

  /** Whether both the browser and its driver are installed. */
  static boolean isInstalled() {
    return find("chromedriver").isPresent() && find("chromium", "google-chrome").isPresent();
  }

  private static Optional<Path> find(String... names) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Opens a window.
   *
   * @param profile an empty folder
   * @param scripts whether pages may run any
   */
  static Browser open(Path profile, boolean scripts) {
    List<String> arguments =
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--user-data-dir=" + profile);
    int blocked = 2;
    Map<String, Object> preferences =
        scripts ? Map.of() : Map.of("profile.managed_default_content_settings.javascript", blocked);
    Map<String, Object> options =
        Map.of(
            "binary",
            find("chromium", "google-chrome").orElseThrow().toString(),
            "args",
            arguments,
            "prefs",
            preferences);
    try {
      Process driver =
          new ProcessBuilder(find("chromedriver").orElseThrow().toString(), "--port=0")
              .redirectErrorStream(true)
              .start();
      return new Browser(driver, port(driver.inputReader()), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int port(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      int at = line.indexOf(STARTED);
      if (at >= 0) {
        return Integer.parseInt(line.substring(at + STARTED.length()).replace(".", "").strip());
      }
    }
    throw new AssertionError("chromedriver did not start");
  }

  private JsonNode send(String method, URI address, Map<String, ?> body) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
      request.method(
          method,
          method.equals("GET") || method.equals("DELETE")
              ? BodyPublishers.noBody()
              : BodyPublishers.ofString(JSON.writeValueAsString(body)));
      String answer = client.send(request.build(), BodyHandlers.ofString()).body();
      JsonNode value = JSON.readTree(answer).get("value");
      if (value.isObject() && value.has("error")) {
        throw new AssertionError(method + " " + address + ": " + value.get("message").asText());
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private JsonNode command(String name, Map<String, ?> body) {
    return send("POST", session.resolve(name), body);
  }

  void open(URI address) {
    command("url", Map.of("url", address.toString()));
  }

  String address() {
    return send("GET", session.resolve("url"), Map.of()).asText();
  }

  /** Runs a script of the tests, which pages that may run none allow all the same. */
  JsonNode run(String script, Object... values) {
    return command("execute/sync", Map.of("script", script, "args", List.of(values)));
  }

  JsonNode runLater(String script) {
    return command("execute/async", Map.of("script", script, "args", List.of()));
  }

  private String element(String selector) {
    return command("element", Map.of("using", "css selector", "value", selector))
        .get(ELEMENT)
        .asText();
  }

  void click(String selector) {
    command("element/" + element(selector) + "/click", Map.of());
  }

  void type(String selector, String keys) {
    command("element/" + element(selector) + "/value", Map.of("text", keys));
  }

  String text(String selector) {
    return send("GET", session.resolve("element/" + element(selector) + "/text"), Map.of())
        .asText();
  }

  int count(String selector) {
    return command("elements", Map.of("using", "css selector", "value", selector)).size();
  }

  /** Presses keys, whatever has the focus. */
  void press(String... keys) {
    List<Map<String, String>> moves = new ArrayList<>();
    for (String key : keys) {
      moves.add(Map.of("type", "keyDown", "value", key));
      moves.add(Map.of("type", "keyUp", "value", key));
    }
    Map<String, Object> keyboard = Map.of("type", "key", "id", "keyboard", "actions", moves);
    command("actions", Map.of("actions", List.of(keyboard)));
  }

  /** Waits until a selector matches so many elements; the browser looks, nobody sleeps. */
  void await(String selector, int count) {
    JsonNode found =
        runLater(
            """
            const done = arguments[arguments.length - 1];
            const enough = () => document.querySelectorAll(%s).length >= %d;
            if (enough()) { done(true); }
            const watch = new MutationObserver(() => {
              if (enough()) { watch.disconnect(); done(true); }
            });
            watch.observe(document, { childList: true, subtree: true, attributes: true });
            setTimeout(() => done(false), 15000);
            """
                .formatted(JSON.valueToTree(selector), count));
    if (!found.asBoolean()) {
      throw new AssertionError("did not appear: " + selector + " in " + text("body"));
    }
  }

  /** Shows pages as on a screen of this size. */
  Browser screen(int width, int height, boolean phone) {
    return develop(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
  }

  Browser dark() {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", "dark");
    return develop("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  private Browser develop(String name, Map<String, ?> parameters) {
    command("goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    return this;
  }

  void screenshot(Path file) {
    String shown = send("GET", session.resolve("screenshot"), Map.of()).asText();
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(shown));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      send("DELETE", URI.create(session.toString().replaceFirst("/$", "")), Map.of());
    } finally {
      driver.destroy();
    }
  }
}
