package dev.stet.console;

import dev.stet.answer.Answerer;
import dev.stet.api.Api;
import dev.stet.api.EditionTokens;
import dev.stet.api.Editions;
import dev.stet.api.Metrics;
import dev.stet.api.Signer;
import dev.stet.api.SourceTokens;
import dev.stet.api.Sources;
import dev.stet.corpus.Corpus;
import dev.stet.corpus.Revisions;
import dev.stet.dialog.Access;
import dev.stet.dialog.Briefings;
import dev.stet.dialog.Desk;
import dev.stet.dialog.Dialog;
import dev.stet.dialog.Knowledge;
import dev.stet.question.Clearance;
import dev.stet.search.Indexer;
import dev.stet.search.Intake;
import dev.stet.store.DialogStore;
import dev.stet.store.SqlRevisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A console over real files, real SQLite and a real index, with a clock that can be set. */
final class Rig implements AutoCloseable {
  static final Signer SIGNER = new Signer("a secret of the tests alone");

  private final Path folder;
  private final Moment clock = new Moment();
  private final Revisions revisions;
  private final Indexer indexer;
  private final DialogStore store;
  private final Dialog dialog;
  private final Faces faces;
  private final WebConsole console;
  private Duration lag = Duration.ZERO;

  private Rig(Path temporary, ConsoleSettings settings) {
    folder = temporary.resolve("corpus");
    revisions = SqlRevisions.writable(temporary.resolve("home/revisions.db"));
    indexer = Indexer.inMemory(revisions);
    Knowledge plain =
        new Knowledge(new Answerer(indexer.index(), revisions), revisions, clock, ZoneOffset.UTC);
    AtomicReference<Optional<String>> address = new AtomicReference<>(Optional.empty());
    SourceTokens tokens = new SourceTokens(SIGNER, clock, address::get);
    Knowledge knowledge = plain.linking(tokens);
    Metrics metrics = new Metrics();
    Api api = new Api(knowledge, List.of(), metrics, () -> lag);
    store = DialogStore.open(temporary.resolve("home/dialog.db"));
    EditionTokens issues = new EditionTokens(SIGNER, clock, address::get);
    Briefings briefings = Briefings.of(store.books(), issues);
    Editions editions =
        new Editions(store.books().archive(), knowledge, Clearance.nothing(), issues);
    faces = new Faces(api, new Sources(knowledge, tokens), editions);
    console = new WebConsole(settings, faces, metrics);
    address.set(Optional.of(console.address().toString()));
    dialog =
        new Dialog(
            console,
            knowledge,
            Access.owner(),
            Desk.bare(knowledge.clock()).counting(metrics).briefing(briefings));
    console.start(dialog);
  }

  /** A console that is open to this computer alone. */
  static Rig local(Path temporary) {
    return at(temporary, Optional.empty());
  }

  /** A console that is published under an address. */
  static Rig at(Path temporary, Optional<URI> published) {
    return new Rig(temporary, new ConsoleSettings("127.0.0.1", 0, published, SIGNER));
  }

  /** Writes a document and brings the index up to date. */
  Rig put(String name, String characters) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, characters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return update();
  }

  /** Reads the invented newsroom of the examples. */
  Rig putNewsroom() {
    Path newsroom = Path.of("../examples/newsroom");
    try (var files = Files.walk(newsroom)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(newsroom.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return update();
  }

  Rig remove(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return update();
  }

  private Rig update() {
    new Intake(Corpus.of(List.of(folder)), revisions, indexer, clock).run(Corpus.Watcher.NOBODY);
    return this;
  }

  /** A month goes by, and somebody tidies up. */
  Rig forgetEditions() {
    store.books().archive().forgetBefore(clock.instant());
    return this;
  }

  Rig fallBehind(Duration time) {
    lag = time;
    return this;
  }

  Rig pass(Duration time) {
    clock.now = clock.now.plus(time);
    return this;
  }

  URI at(String path) {
    return console.address().resolve(path);
  }

  Visit visit() {
    return new Visit(console.address());
  }

  /** Sends bytes as they are and returns what comes back until the server hangs up. */
  String raw(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), console.address().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  String token() {
    return new ConsoleSettings("", 0, Optional.empty(), SIGNER).accessToken();
  }

  /** Opens one more console over the same documents. */
  WebConsole another(ConsoleSettings settings) {
    return another(settings, Hooks.none());
  }

  WebConsole another(ConsoleSettings settings, Hooks hooks) {
    return new WebConsole(settings, faces, new Metrics(), hooks);
  }

  @Override
  public void close() {
    console.close();
    dialog.close();
    store.close();
    indexer.close();
    revisions.close();
  }

  private static final class Moment extends Clock {
    private volatile Instant now = Instant.parse("2026-03-16T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
