package dev.stet.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stet.SettableClock;
import dev.stet.Shelf;
import dev.stet.chat.Inbound;
import dev.stet.chat.Inbound.Audience;
import dev.stet.chat.Place;
import dev.stet.chat.Standing;
import dev.stet.chat.UserRef;
import dev.stet.store.DialogStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees what, by whatever way they ask: nobody sees a word that is not for them. */
class AccessMatrixTest {
  private static final ReadingRules RULES =
      new ReadingRules(
          Map.of(
              "open", List.of("everyone"),
              "lobby", List.of("guests"),
              "closed", List.of("admins", "fake:team")));

  private static final List<String> QUESTIONS =
      List.of(
          "What did Ada Moss say about the quay?",
          "Which word marks the quay?",
          "who Ada Moss",
          "who Ada Moss about the quay",
          "compare Ada Moss and Joren Pell on the quay",
          "verify “The quay sinks, marked KIND.” by Ada Moss",
          "“quay”",
          "more",
          "context 1",
          "context 2",
          "why",
          "brief since 2000-01-01",
          "sources",
          "status",
          "help",
          "pair",
          "privacy");

  /** What the documents are, and the one word that only such a document holds. */
  private enum Kind {
    OPEN("open", "openword"),
    LOBBY("lobby", "lobbyword"),
    RESTRICTED("closed", "closedword"),
    UNNAMED("another", "anotherword"),
    NARROWED("open", "narrowword"),
    EMBARGOED("open", "embargoword"),
    WITHDRAWN("open", "withdrawnword");

    private final String folder;
    private final String word;

    Kind(String folder, String word) {
      this.folder = folder;
      this.word = word;
    }

    private String text() {
      String header =
          switch (this) {
            case NARROWED -> "---\ncollection: closed\n---\n";
            case EMBARGOED -> "---\nembargo_until: 2027-01-01\n---\n";
            default -> "";
          };
      return header
          + "“The quay sinks, marked "
          + word
          + ".” said Ada Moss. The quay is old. The word "
          + word
          + " marks the quay.\n";
    }
  }

  /** Who asks, and where. */
  private enum Asker {
    ADMIN,
    PAIRED,
    ALLOWED,
    GUEST,
    STRANGER,
    BANNED_GUEST,
    ADMIN_IN_GROUP,
    PAIRED_IN_TEAM;

    private List<Kind> reads() {
      return switch (this) {
        case ADMIN -> List.of(Kind.OPEN, Kind.LOBBY, Kind.RESTRICTED, Kind.UNNAMED, Kind.NARROWED);
        case PAIRED, ALLOWED, ADMIN_IN_GROUP -> List.of(Kind.OPEN, Kind.LOBBY);
        case PAIRED_IN_TEAM -> List.of(Kind.OPEN, Kind.LOBBY, Kind.RESTRICTED, Kind.NARROWED);
        case GUEST -> List.of(Kind.LOBBY);
        case STRANGER, BANNED_GUEST -> List.of();
      };
    }

    private String person() {
      return switch (this) {
        case ADMIN, ADMIN_IN_GROUP -> "admin";
        case PAIRED, PAIRED_IN_TEAM -> "paired";
        case ALLOWED -> "allowed";
        case GUEST -> "guest";
        case STRANGER -> "stranger";
        case BANNED_GUEST -> "banned";
      };
    }

    private Place place() {
      return new Place(
          FakePlatform.NAME,
          switch (this) {
            case ADMIN_IN_GROUP -> "group";
            case PAIRED_IN_TEAM -> "team";
            default -> person();
          },
          null);
    }

    private Audience audience() {
      return place().conversation().equals(person()) ? Audience.PRIVATE : Audience.ADDRESSED;
    }
  }

  @TempDir private Path temporary = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private final Map<Kind, Path> files = new EnumMap<>(Kind.class);
  private Shelf shelf = new Shelf(Path.of("target"));
  private DialogStore store = DialogStore.open(Path.of("target/matrix-test.db"));
  private int messages;

  @BeforeEach
  void open() throws IOException {
    shelf.close();
    store.close();
    shelf = new Shelf(temporary);
    store = DialogStore.open(temporary.resolve("dialog.db"));
    for (Kind kind : Kind.values()) {
      String name = kind.folder + "/" + kind.word + ".txt";
      shelf.put(name, kind.text());
      files.put(kind, shelf.folder().resolve(name));
    }
    shelf.update();
    Files.delete(shelf.folder().resolve("open/withdrawnword.txt"));
    shelf.update();
    admit("admin", Rank.ADMIN);
    admit("paired", Rank.READER);
    store.admissions().admit(new Place(FakePlatform.NAME, "group", null));
  }

  private void admit(String person, Rank rank) {
    store.admissions().invite("code", rank, Shelf.NOW.plusSeconds(1));
    UserRef user = new UserRef(FakePlatform.NAME, person);
    assertTrue(store.admissions().redeem("code", user, Shelf.NOW).isPresent());
  }

  @AfterEach
  void close() {
    store.close();
    shelf.close();
  }

  private Dialog dialog() {
    Standing standing =
        person ->
            List.of("guest", "banned").contains(person.id())
                ? Standing.Kind.GUEST
                : Standing.Kind.MEMBER;
    Doorkeeper.Entry entry =
        Doorkeeper.Entry.of(List.of("allowed", "guest", "banned"), List.of("guest"));
    Access access = new Doorkeeper(store.admissions(), entry, RULES, standing);
    Desk desk =
        new Desk(
            store.memory(Duration.ofDays(30)),
            Counters.none(),
            Courtesy.unlimited(),
            new SettableClock(Shelf.NOW));
    return new Dialog(platform, shelf.knowledge(), access, desk);
  }

  private List<String> ask(Dialog dialog, Asker asker, List<String> questions) {
    platform.clear();
    List<String> replies = new ArrayList<>();
    for (String question : questions) {
      dialog.accept(message(asker, question));
      replies.add(platform.await(replies.size() + 1).getLast());
    }
    return replies;
  }

  private Inbound.Message message(Asker asker, String text) {
    return new Inbound.Message(
        "m" + ++messages,
        asker.place(),
        new UserRef(FakePlatform.NAME, asker.person()),
        text,
        asker.audience(),
        Shelf.NOW);
  }

  @Test
  void nobodySeesAWordThatIsNotForThem() {
    int looked = 0;
    try (Dialog dialog = dialog()) {
      for (Asker asker : Asker.values()) {
        String said = String.join("\n", ask(dialog, asker, QUESTIONS));
        for (Kind kind : Kind.values()) {
          looked++;
          assertEquals(asker.reads().contains(kind), said.contains(kind.word), asker + " " + kind);
        }
      }
    }
    assertEquals(Asker.values().length * Kind.values().length, looked);
  }

  @Test
  void countsSpeakOfWhatTheAskerMayRead() {
    try (Dialog dialog = dialog()) {
      for (Asker asker : Asker.values()) {
        int readable = asker.reads().size();
        if (readable > 0) {
          List<String> counting =
              List.of("Which word marks the quay?", "sources", "status", "help");
          String documents = readable == 1 ? "1 document" : readable + " documents";
          List<String> said = ask(dialog, asker, counting);
          assertTrue(said.get(0).contains("Searched " + documents + ", " + readable), said.get(0));
          assertTrue(
              said.get(1).startsWith(readable == 1 ? "One document" : documents), said.get(1));
          assertTrue(said.get(2).startsWith(documents), said.get(2));
          assertTrue(said.get(3).contains(documents), said.get(3));
        }
      }
    }
  }

  @Test
  void theUnauthorisedGetOneSentenceWhateverTheySay() {
    try (Dialog dialog = dialog()) {
      for (Asker asker : List.of(Asker.STRANGER, Asker.BANNED_GUEST)) {
        for (String said : ask(dialog, asker, QUESTIONS)) {
          assertTrue(said.startsWith("I answer only people who have been let in."), said);
          assertEquals(1, said.lines().count());
        }
      }
    }
  }

  @Test
  void anAnswerThatIsRememberedIsCheckedAgain() throws IOException {
    try (Dialog dialog = dialog()) {
      ask(dialog, Asker.ADMIN, List.of("Which word marks the quay?"));
      for (Kind kind : List.of(Kind.RESTRICTED, Kind.UNNAMED)) {
        Files.delete(files.getOrDefault(kind, Path.of("")));
      }
      shelf.update();
      for (String said : ask(dialog, Asker.ADMIN, List.of("more", "context 1", "why"))) {
        assertTrue(said.startsWith("One of the documents of that answer has changed"), said);
      }
      ask(dialog, Asker.PAIRED, List.of("Which word marks the quay?"));
      assertTrue(store.admissions().dismiss(FakePlatform.NAME, "paired"));
      for (String said : ask(dialog, Asker.PAIRED, List.of("more", "context 1", "why"))) {
        assertTrue(said.startsWith("I answer only people who have been let in."), said);
      }
    }
  }

  @Test
  void aCodeLetsOnePersonInOnceAndForAWhile() {
    try (Dialog dialog = dialog()) {
      String invitation = ask(dialog, Asker.ADMIN, List.of("pair")).getFirst();
      String code = invitation.substring(invitation.lastIndexOf(' ') + 1);
      String redeem = "/start " + code;
      assertTrue(
          ask(dialog, Asker.STRANGER, List.of(redeem)).getFirst().startsWith("You are let in"));
      assertTrue(
          ask(dialog, Asker.STRANGER, List.of("Which word marks the quay?"))
              .getFirst()
              .contains("openword"));
      assertTrue(ask(dialog, Asker.BANNED_GUEST, List.of(redeem)).getFirst().contains("expired"));
    }
    store.admissions().invite("late", Rank.ADMIN, Shelf.NOW.plus(Duration.ofHours(1)));
    UserRef person = new UserRef(FakePlatform.NAME, "late");
    assertTrue(
        store.admissions().redeem("late", person, Shelf.NOW.plus(Duration.ofHours(1))).isEmpty());
  }

  @Test
  void onlyAnAdminLetsAnybodyIn() {
    try (Dialog dialog = dialog()) {
      for (Asker asker : List.of(Asker.PAIRED, Asker.ALLOWED, Asker.GUEST)) {
        String said = ask(dialog, asker, List.of("pair admin")).getFirst();
        assertEquals("Only those who look after me can do that.", said);
      }
      String said = ask(dialog, Asker.ADMIN_IN_GROUP, List.of("pair")).getFirst();
      assertTrue(said.startsWith("From now on I answer everyone in this conversation"), said);
      assertFalse(said.contains("pair "), "no code where others read along");
    }
  }
}
