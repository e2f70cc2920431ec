package dev.stet.api;

import dev.stet.api.EditionTokens.Pointer;
import dev.stet.briefing.Archive;
import dev.stet.dialog.Knowledge;
import dev.stet.question.Clearance;
import java.util.Optional;

/**
 * Opens the addresses of editions. Each line is cut out of the very revision that it was cut out of
 * first, and only where its document may be read now.
 */
public final class Editions {
  private final Archive archive;
  private final Knowledge knowledge;
  private final Knowledge open;
  private final EditionTokens tokens;

  /**
   * Addresses of editions.
   *
   * @param open what may be read by whoever gets an address; the rest is for those who are trusted
   */
  public Editions(Archive archive, Knowledge knowledge, Clearance open, EditionTokens tokens) {
    this.archive = archive;
    this.knowledge = knowledge;
    this.open = knowledge.readBy(open);
    this.tokens = tokens;
  }

  /**
   * What stands under an address now.
   *
   * @param trusted whether the reader may read everything
   */
  public KeptEdition open(String token, boolean trusted) {
    Optional<Pointer> pointer = tokens.read(token);
    if (pointer.isEmpty()) {
      return new KeptEdition.Unknown();
    }
    if (!knowledge.clock().instant().isBefore(pointer.get().expires())) {
      return new KeptEdition.Expired();
    }
    Knowledge readable = trusted ? knowledge : open;
    return archive
        .find(pointer.get().edition(), readable::quoted)
        .<KeptEdition>map(kept ->
            new KeptEdition.Shown(EditionJson.of(kept.edition(), knowledge.links()), kept.lost()))
        .orElseGet(KeptEdition.Forgotten::new);
  }
}
