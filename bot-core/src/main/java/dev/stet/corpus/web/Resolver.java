package dev.stet.corpus.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name stands for. */
@FunctionalInterface
interface Resolver {
  List<InetAddress> addresses(String name) throws UnknownHostException;

  /** As this machine does. */
  static Resolver ofSystem() {
    return name -> List.of(InetAddress.getAllByName(name));
  }
}
