package dev.stet.console;

import io.avaje.jex.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** A file of ours that browsers keep: its address changes with its content. */
final class Asset {
  private final String name;
  private final String type;
  private final byte[] content;
  private final String version;

  private Asset(String name, String type, byte[] content) {
    this.name = name;
    this.type = type;
    this.content = content;
    this.version = version(content);
  }

  static Asset read(String name, String type) {
    try (InputStream in =
        Objects.requireNonNull(Asset.class.getResourceAsStream(name), "part of this module")) {
      return new Asset(name, type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  String name() {
    return name;
  }

  String address() {
    return "/assets/" + name + "?v=" + version;
  }

  void send(Context context) {
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType(type).write(content);
  }
}
