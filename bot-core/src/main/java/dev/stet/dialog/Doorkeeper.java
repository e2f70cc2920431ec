package dev.stet.dialog;

import dev.stet.chat.Inbound;
import dev.stet.chat.Standing;
import java.util.List;
import java.util.Set;

/** Lets in those whom the settings or an admin have let in, and nobody else. */
public final class Doorkeeper implements Access {
  /** In a setting: whoever can write to the bot. */
  public static final String EVERYONE = "everyone";

  private final Admissions admissions;
  private final Entry entry;
  private final ReadingRules rules;
  private final Standing standing;

  /**
   * A doorkeeper of one platform.
   *
   * @param standing tells guests of the platform from its members
   */
  public Doorkeeper(Admissions admissions, Entry entry, ReadingRules rules, Standing standing) {
    this.admissions = admissions;
    this.entry = entry;
    this.rules = rules;
    this.standing = standing;
  }

  /**
   * Who may come in without being let in by an admin.
   *
   * @param allowed ids of people and conversations, or {@code everyone}
   * @param guests where the platform's guests may come in too: ids, or {@code everyone}
   */
  public record Entry(Set<String> allowed, Set<String> guests) {
    public Entry {
      allowed = Set.copyOf(allowed);
      guests = Set.copyOf(guests);
    }

    /** Those who are named. */
    public static Entry of(List<String> allowed, List<String> guests) {
      return new Entry(Set.copyOf(allowed), Set.copyOf(guests));
    }
  }

  @Override
  public Rights of(Inbound.Message message) {
    Rank rank = rank(message);
    return new Rights(rank, rules.of(message, rank));
  }

  private Rank rank(Inbound.Message message) {
    return admissions
        .of(message.author())
        .orElseGet(() -> {
          boolean comesIn = names(entry.allowed(), message) || admissions.admits(message.place());
          if (!comesIn) {
            return Rank.STRANGER;
          }
          return switch (standing.of(message.author())) {
            case MEMBER -> Rank.READER;
            case GUEST -> names(entry.guests(), message) ? Rank.GUEST : Rank.STRANGER;
          };
        });
  }

  private static boolean names(Set<String> ids, Inbound.Message message) {
    return ids.contains(EVERYONE)
        || ids.contains(message.author().id())
        || ids.contains(message.place().conversation());
  }
}
