package dev.stet.corpus.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * What one request goes through: it looks its host up once, and lets its sockets connect to nothing
 * that the rules do not allow. An address that is written as a number is never looked up, and meets
 * the rules at the socket.
 */
final class Gate extends SocketFactory implements Dns {
  private final AddressRules rules;
  private final Resolver resolver;
  private final String host;
  private @Nullable ForbiddenAddressException forbidden;

  Gate(AddressRules rules, Resolver resolver, String host) {
    this.rules = rules;
    this.resolver = resolver;
    this.host = host;
  }

  /** Why the request did not get through; null: the rules had nothing against it. */
  @Nullable ForbiddenAddressException forbidden() {
    return forbidden;
  }

  /** A name that stands for one forbidden address is not asked at the others either. */
  @Override
  public List<InetAddress> lookup(String name) throws UnknownHostException {
    List<InetAddress> addresses = resolver.addresses(name);
    for (InetAddress address : addresses) {
      if (!rules.mayStandFor(name, address)) {
        forbidden = new ForbiddenAddressException(name);
        throw new UnknownHostException(forbidden.getMessage());
      }
    }
    return addresses;
  }

  private void check(SocketAddress endpoint) throws IOException {
    boolean allowed =
        endpoint instanceof InetSocketAddress it
            && it.getAddress() != null
            && rules.allows(host, it.getAddress(), it.getPort());
    if (!allowed) {
      forbidden = new ForbiddenAddressException(host);
      throw forbidden;
    }
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        check(endpoint);
        super.connect(endpoint, timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String name, int port) throws IOException {
    throw new IOException("[fetch] connects by address only");
  }

  @Override
  public Socket createSocket(String name, int port, InetAddress local, int localPort)
      throws IOException {
    throw new IOException("[fetch] connects by address only");
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    throw new IOException("[fetch] connects by timeout only");
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort)
      throws IOException {
    throw new IOException("[fetch] connects by timeout only");
  }
}
