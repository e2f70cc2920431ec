package dev.stet.chat;

/** Something that a person can press instead of writing it. */
public sealed interface Button {
  /** What it says. */
  String label();

  /**
   * Says something to the bot.
   *
   * @param action what pressing it means, as if the person had written it; it fits into the 64
   *     bytes that the narrowest platform keeps for a button
   * @param spoken what is said of it to whoever cannot see it
   */
  record Act(String label, String action, String spoken) implements Button {
    private static final int LONGEST_ACTION = 64;

    public Act {
      if (label.isBlank() || action.isBlank() || action.length() > LONGEST_ACTION) {
        throw new IllegalArgumentException("[button] cannot be shown or kept: " + label);
      }
    }

    /** A button whose label speaks for itself. */
    public Act(String label, String action) {
      this(label, action, label);
    }
  }

  /**
   * Opens a page; a platform on which that page cannot be reached leaves it out.
   *
   * @param url absolute
   */
  record Open(String label, String url) implements Button {
    public Open {
      if (label.isBlank() || url.isBlank()) {
        throw new IllegalArgumentException("[button] cannot be shown: " + label);
      }
    }
  }
}
