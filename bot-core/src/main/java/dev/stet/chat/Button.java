package dev.stet.chat;

/**
 * Something that a person can press instead of writing it.
 *
 * @param label what it says
 * @param action what pressing it means, as if the person had written it; it fits into the 64 bytes
 *     that the narrowest platform keeps for a button
 */
public record Button(String label, String action) {
  private static final int LONGEST_ACTION = 64;

  public Button {
    if (label.isBlank() || action.isBlank() || action.length() > LONGEST_ACTION) {
      throw new IllegalArgumentException("[button] cannot be shown or kept: " + label);
    }
  }
}
