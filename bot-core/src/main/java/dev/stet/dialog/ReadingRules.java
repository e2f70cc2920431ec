package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.question.Clearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who may read which collection.
 *
 * @param readers those of each collection: {@code everyone} who may use the bot, {@code guests},
 *     {@code admins}, or a person or conversation as {@code platform:id}. Under {@code *} stand
 *     those of all collections that are not named; where it is missing, admins alone read them.
 *     Empty: no collection is closed to anyone who may use the bot
 */
public record ReadingRules(Map<String, List<String>> readers) {
  private static final String OTHERS = "*";
  private static final String EVERYONE = "everyone";
  private static final String GUESTS = "guests";

  public ReadingRules {
    readers = Map.copyOf(readers);
  }

  /** All of the corpus, for whoever may use the bot. */
  public static ReadingRules open() {
    return new ReadingRules(Map.of());
  }

  /** What is open to everyone who may use the bot, wherever they are. */
  public Clearance common() {
    return readable(List.of(EVERYONE, GUESTS));
  }

  /**
   * What may be read in reply to a message. Where others read along, it is what that place may
   * read, whoever asks.
   */
  Clearance of(Inbound.Message message, Rank rank) {
    boolean alone = message.audience().isAlone();
    if (rank == Rank.STRANGER) {
      return Clearance.nothing();
    }
    if (rank == Rank.ADMIN && alone) {
      return Clearance.everything();
    }
    String platform = message.place().platform() + ":";
    List<String> asker = new ArrayList<>(List.of(GUESTS));
    asker.add(platform + message.place().conversation());
    if (rank != Rank.GUEST) {
      asker.add(EVERYONE);
    }
    if (alone) {
      asker.add(platform + message.author().id());
    }
    return readers.isEmpty() && rank == Rank.GUEST ? Clearance.nothing() : readable(asker);
  }

  private Clearance readable(List<String> asker) {
    boolean others = readers.isEmpty() || mayRead(readers.getOrDefault(OTHERS, List.of()), asker);
    List<String> exceptions =
        readers.entrySet().stream()
            .filter(each -> !each.getKey().equals(OTHERS))
            .filter(each -> mayRead(each.getValue(), asker) != others)
            .map(Map.Entry::getKey)
            .toList();
    return new Clearance(others, exceptions);
  }

  private static boolean mayRead(List<String> readers, List<String> asker) {
    return readers.stream().anyMatch(asker::contains);
  }
}
