package dev.stet.testkit;

import dev.stet.chat.Button;
import dev.stet.chat.Inbound;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import dev.stet.chat.Reply.Block;
import dev.stet.chat.UserRef;
import dev.stet.dialog.Access;
import dev.stet.dialog.Dialog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One reply of each kind that the bot gives, made by the bot itself from invented documents: what
 * every platform has to show, and all of them alike.
 */
public final class ReplyKinds {
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "harbour.md",
          """
          ---
          title: Harbour to close for a week
          source: Saltmarsh Courier
          published: 2026-03-15
          url: https://courier.example/harbour
          ---
          The harbour of Saltmarsh will close for a week in April while the pier is repaired. “The \
          pier stays open,” Mayor Ada Moss said on Sunday. Joren Pell, the harbour master, said the \
          work would cost 40,000 crowns.
          """,
          "ferry.txt",
          "The ferry <b>Nightjar</b> sails at 06:30 & 18:30 from pier *two*. Tickets cost 12"
              + " crowns.",
          "council.txt",
          "The council met on Monday. It decided nothing about the harbour, @clerk noted. The ferry"
              + " was late.",
          "timetable.txt",
          "In winter the ferry to Gull Island sails twice a day, in summer four times.",
          "islands.txt",
          "Gull Island has a ferry, an inn and a lighthouse.",
          "festival.txt",
          "The lantern festival of Saltmarsh \uD83C\uDFEE begins at dusk near the pier and the"
              + " ferry.");

  /** What somebody writes, and what kind of reply it gets; later ones follow on earlier ones. */
  private static final Map<String, String> WRITTEN = written();

  private ReplyKinds() {}

  private static Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    written.put("answer", "When will the harbour of Saltmarsh close?");
    written.put("context", "context");
    written.put("why", "why");
    written.put("several", "ferry");
    written.put("more", "more");
    written.put("abstention", "Where is the submarine ferry museum?");
    written.put("nearest", "more");
    written.put("who", "who Ada Moss");
    written.put("nobody", "who Tamsin Vale");
    written.put("compare", "compare Ada Moss and Joren Pell on the pier");
    written.put("verify", "verify “The pier stays open” by Ada Moss");
    written.put("altered", "verify “The pier stays shut” by Ada Moss");
    written.put("brief", "brief 2026-03-14..2026-03-16");
    written.put("sources", "sources");
    written.put("status", "status");
    written.put("help", "help");
    written.put("privacy", "privacy");
    written.put("unknown", "/nope");
    return written;
  }

  /** The replies by the names of their kinds, always in the same order. */
  public static Map<String, Reply> all() {
    Path temporary = temporary();
    Backstage.Catcher catcher = new Backstage.Catcher();
    Map<String, Reply> replies = new LinkedHashMap<>();
    try (Backstage backstage =
            Backstage.of(DOCUMENTS, temporary, Clock.fixed(NOW, ZoneOffset.UTC));
        Dialog dialog = new Dialog(catcher, backstage.knowledge(), Access.owner())) {
      WRITTEN.forEach((kind, words) -> {
        dialog.accept(message(kind, words));
        replies.put(kind, catcher.take());
      });
      return replies;
    } finally {
      delete(temporary);
    }
  }

  private static Inbound message(String id, String words) {
    Place place = new Place(Backstage.Catcher.NAME, "1", null);
    UserRef person = new UserRef(Backstage.Catcher.NAME, "1");
    return new Inbound.Message(id, place, person, words, Inbound.Audience.PRIVATE, NOW);
  }

  /** A reply as one would copy it down: quotations behind a bar, buttons in brackets. */
  public static String script(Reply reply) {
    return reply.blocks().stream()
        .map(ReplyKinds::script)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String script(Block block) {
    String text = block.text().characters();
    return switch (block) {
      case Block.Paragraph _ -> text;
      case Block.Quote _ -> text.lines().map(line -> "| " + line).collect(Collectors.joining("\n"));
      case Block.Note note ->
          note.buttons().isEmpty() ? text : text + "\n" + labels(note.buttons());
    };
  }

  private static String labels(List<Button> buttons) {
    return buttons.stream()
        .map(button -> "[" + button.label() + "]")
        .collect(Collectors.joining(" "));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("reply-kinds");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
