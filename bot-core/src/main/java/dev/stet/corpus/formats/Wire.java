package dev.stet.corpus.formats;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reading room and its desk say to each other.
 *
 * <p>A request is a name and as many bytes as it announces. The reply is a list of leaves, sent
 * when the file has been read to its end: a desk that dies has said nothing about its file.
 */
final class Wire {
  private static final int READABLE = 1;
  private static final int REFUSED = 2;

  private Wire() {}

  static void writeLeaves(DataOutputStream out, List<Leaf> leaves) throws IOException {
    out.writeInt(leaves.size());
    for (Leaf leaf : leaves) {
      switch (leaf) {
        case Leaf.Legible legible -> {
          out.writeByte(READABLE);
          writeText(out, legible.path());
          writeDraft(out, legible.draft());
        }
        case Leaf.Refused refused -> {
          out.writeByte(REFUSED);
          writeText(out, refused.path());
          writeText(out, refused.reason());
        }
      }
    }
    out.flush();
  }

  private static void writeDraft(DataOutputStream out, Draft draft) throws IOException {
    writeText(out, draft.characters());
    out.writeInt(draft.fields().size());
    for (Map.Entry<String, String> field : draft.fields().entrySet()) {
      writeText(out, field.getKey());
      writeText(out, field.getValue());
    }
    writeText(out, draft.place().name());
    out.writeInt(draft.pages().size());
    for (int page : draft.pages()) {
      out.writeInt(page);
    }
  }

  static List<Leaf> readLeaves(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int kind = in.readByte();
      String path = readText(in);
      leaves.add(
          kind == READABLE
              ? new Leaf.Legible(path, readDraft(in))
              : new Leaf.Refused(path, readText(in)));
    }
    return leaves;
  }

  private static Draft readDraft(DataInputStream in) throws IOException {
    String characters = readText(in);
    Map<String, String> fields = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      fields.put(readText(in), readText(in));
    }
    Draft.Place place = Draft.Place.valueOf(readText(in));
    List<Integer> pages = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      pages.add(in.readInt());
    }
    return new Draft(characters, fields, place, pages);
  }

  /** UTF-16 keeps every unit as it is, whole characters or not. */
  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("[reading] the other side is gone");
    }
    return new String(bytes, StandardCharsets.UTF_16BE);
  }
}
