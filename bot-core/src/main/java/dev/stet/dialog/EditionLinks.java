package dev.stet.dialog;

import java.util.Optional;

/** Knows the address under which an edition opens as a page. */
@FunctionalInterface
public interface EditionLinks {
  /** Absolute; empty where there is none that its reader could open. */
  Optional<String> link(String edition);

  /** No edition has an address. */
  static EditionLinks none() {
    return _ -> Optional.empty();
  }
}
