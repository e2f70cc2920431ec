package dev.stet.corpus.formats;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A desk that hangs, eats or dies where the name of a file tells it to. */
final class MoodyDesk {
  private static final List<long[]> EATEN = new ArrayList<>();

  private MoodyDesk() {}

  static void main() throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    while (true) {
      String name = Wire.readText(in);
      in.skipNBytes(in.readInt());
      act(name);
      String text = System.getenv().size() + " variables";
      Draft draft = new Draft(text, Map.of(), Draft.Place.HEAD);
      Wire.writeLeaves(out, List.of(new Leaf.Legible("", draft)));
    }
  }

  private static void act(String name) {
    if (name.startsWith("hang")) {
      while (true) {
        Thread.onSpinWait();
      }
    }
    if (name.startsWith("die")) {
      Runtime.getRuntime().halt(1);
    }
    if (name.startsWith("eat")) {
      EATEN.add(new long[64 << 20]);
    }
  }
}
