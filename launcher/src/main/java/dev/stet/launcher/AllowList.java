package dev.stet.launcher;

import dev.stet.chat.Inbound;
import dev.stet.dialog.Access;
import java.util.List;
import java.util.Set;

/** Lets in the people and conversations that a setting names by id; nobody where it names none. */
final class AllowList implements Access {
  private static final String EVERYONE = "everyone";

  private final Set<String> allowed;

  AllowList(List<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  @Override
  public boolean allows(Inbound inbound) {
    return allowed.contains(EVERYONE)
        || allowed.contains(inbound.author().id())
        || allowed.contains(inbound.place().conversation());
  }
}
