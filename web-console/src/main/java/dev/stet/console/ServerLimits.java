package dev.stet.console;

/**
 * Bounds of the platform's HTTP server, which reads them once, from system properties, before its
 * first use. Whoever starts the process may set others.
 */
final class ServerLimits {
  private ServerLimits() {}

  static void apply() {
    // Seconds: a request that trickles in, or a reader that does not read, gives its thread back.
    set("sun.net.httpserver.maxReqTime", "20");
    set("sun.net.httpserver.maxRspTime", "60");
    set("sun.net.httpserver.idleInterval", "30");
    set("sun.net.httpserver.maxReqHeaders", "60");
    set("sun.net.httpserver.maxReqHeaderSize", "32768");
    set("jdk.httpserver.maxConnections", "2000");
  }

  private static void set(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
