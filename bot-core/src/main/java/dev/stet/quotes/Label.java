package dev.stet.quotes;

/** The part a word plays in an attribution. */
enum Label {
  NONE(0),
  SOURCE(1),
  CUE(2),
  /** The first word of what is attributed. */
  BEGIN(3),
  /** Any further word of it. */
  INSIDE(4);

  static final int COUNT = 5;

  /** The place of its weights, which must not change with the order above. */
  final int number;

  Label(int number) {
    this.number = number;
  }

  boolean isContent() {
    return this == BEGIN || this == INSIDE;
  }

  /** Content goes on only where there is some. */
  boolean mayFollow(Label previous) {
    return this != INSIDE || previous.isContent();
  }
}
