package dev.stet.quotes;

/**
 * Whether two parts of names are one, spelled in different ways: letters that transcriptions from
 * other alphabets use for the same sound are folded, and a long name may differ in one letter more.
 */
final class Spelling {
  /** Short names that differ in a letter are different names. */
  private static final int LONG = 6;

  private Spelling() {}

  /** "zelenskyy" and "zelenskiy" have one key. Takes small letters without diacritics. */
  static String key(String part) {
    String folded =
        part.replace("kh", "h")
            .replace("ck", "k")
            .replace("ph", "f")
            .replace("shch", "sch")
            .replace('w', 'v')
            .replace('y', 'i')
            .replace('j', 'i')
            .replace("'", "");
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char letter = isSoftG(folded, i) ? 'h' : folded.charAt(i);
      boolean doubled = !key.isEmpty() && letter == key.charAt(key.length() - 1);
      if (!doubled) {
        key.append(letter);
      }
    }
    return key.toString();
  }

  /** One Cyrillic letter is written as either, at the start of a name rarely as both. */
  private static boolean isSoftG(String folded, int at) {
    return at > 0 && folded.charAt(at) == 'g';
  }

  /** Whether both can be spellings of one name. */
  static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    String first = key(a);
    String second = key(b);
    boolean close = Math.min(first.length(), second.length()) >= LONG && oneApart(first, second);
    return first.equals(second) || close;
  }

  /** Equal but for one letter that differs or is missing, the first one excepted. */
  private static boolean oneApart(String a, String b) {
    int head = 0;
    while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    int most = Math.min(a.length(), b.length()) - head;
    while (tail < most && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return head > 0 && Math.max(a.length(), b.length()) - head - tail <= 1;
  }
}
