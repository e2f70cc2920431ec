package dev.stet.corpus.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mailboxes (RFC 4155, mboxrd): each message is a document of its own. It is named by its day and
 * its Message-ID and not by its position, so that it stays the same document when others come and
 * go.
 */
final class MboxReader implements DocumentReader {
  private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
  private static final Pattern ENVELOPE = Pattern.compile("^From \\S+ .*\\d\\d?:\\d\\d");
  private static final int LONGEST_ENVELOPE = 500;

  @Override
  public Set<String> endings() {
    return Set.of("mbox", "mbx");
  }

  @Override
  public Contents read(byte[] bytes) throws UnreadableException {
    if (!isAt(bytes, 0, FROM)) {
      throw new UnreadableException(Unfolding.DAMAGED);
    }
    Map<String, Integer> names = new HashMap<>();
    List<Contents.Part> parts = new ArrayList<>();
    for (byte[] message : split(bytes)) {
      String name = MailReader.nameOf(message);
      int same = names.merge(name, 1, Integer::sum);
      String unique = same == 1 ? name : name + "-" + same;
      parts.add(new Contents.Part(unique + ".eml", message));
    }
    return new Contents(new Draft("", Map.of(), Draft.Place.HEAD), parts);
  }

  /** The messages without their envelope lines, the quoting of "From " undone. */
  private static List<byte[]> split(byte[] bytes) {
    List<byte[]> messages = new ArrayList<>();
    int start = nextLine(bytes, 0);
    for (int line = start; line < bytes.length; line = nextLine(bytes, line)) {
      if (isEnvelope(bytes, line) && isBlankBefore(bytes, line)) {
        messages.add(unquoted(bytes, start, line));
        start = nextLine(bytes, line);
      }
    }
    if (start < bytes.length) {
      messages.add(unquoted(bytes, start, bytes.length));
    }
    return messages;
  }

  /** A sentence may begin with "From" too; an envelope names a sender and a time. */
  private static boolean isEnvelope(byte[] bytes, int line) {
    if (!isAt(bytes, line, FROM)) {
      return false;
    }
    int length = Math.min(nextLine(bytes, line) - line, LONGEST_ENVELOPE);
    return ENVELOPE.matcher(new String(bytes, line, length, StandardCharsets.ISO_8859_1)).find();
  }

  private static boolean isBlankBefore(byte[] bytes, int line) {
    int at = line - 2;
    at -= at >= 0 && bytes[at] == '\r' ? 1 : 0;
    return at < 0 || bytes[at] == '\n';
  }

  private static byte[] unquoted(byte[] bytes, int start, int end) {
    byte[] message = new byte[end - start];
    int length = 0;
    for (int line = start; line < end; ) {
      int next = Math.min(end, nextLine(bytes, line));
      int from = line + (isQuotedFrom(bytes, line) ? 1 : 0);
      System.arraycopy(bytes, from, message, length, next - from);
      length += next - from;
      line = next;
    }
    return Arrays.copyOf(message, length);
  }

  private static boolean isQuotedFrom(byte[] bytes, int line) {
    int at = line;
    while (at < bytes.length && bytes[at] == '>') {
      at++;
    }
    return at > line && isAt(bytes, at, FROM);
  }

  private static int nextLine(byte[] bytes, int at) {
    int next = at;
    while (next < bytes.length && bytes[next] != '\n') {
      next++;
    }
    return Math.min(bytes.length, next + 1);
  }

  private static boolean isAt(byte[] bytes, int at, byte[] mark) {
    return at + mark.length <= bytes.length
        && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
  }
}
