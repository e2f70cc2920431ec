package dev.stet.console;

import java.util.List;

/** The files of ours that pages refer to. */
final class Assets {
  static final Asset STYLE = Asset.read("stet.css", "text/css; charset=utf-8");
  static final Asset SCRIPT = Asset.read("stet.js", "text/javascript; charset=utf-8");
  static final Asset ICON = Asset.read("stet.svg", "image/svg+xml");

  static final List<Asset> ALL = List.of(STYLE, SCRIPT, ICON);

  private Assets() {}
}
