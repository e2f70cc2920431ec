package dev.stet.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * The sockets of Socket Mode. An envelope goes to one of the open ones in turn, or waits for one;
 * what was not acknowledged when its socket ends is delivered again over the next.
 */
final class LoopbackSockets extends WebSocketServer {
  private static final int UNKNOWN_TICKET = 4001;
  private static final int STOP_MILLIS = 500;

  private final CountDownLatch listening = new CountDownLatch(1);
  private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
  private final Set<String> tickets = new HashSet<>();
  private final Deque<WebSocket> open = new ArrayDeque<>();
  private final Set<WebSocket> frozen = new HashSet<>();
  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private final Map<Delivery, WebSocket> underWay = new HashMap<>();

  LoopbackSockets() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
  }

  void begin() {
    start();
    Waiting.until(listening, "the socket server");
  }

  /** An address that works once. */
  synchronized String freshUrl() {
    String ticket = UUID.randomUUID().toString();
    tickets.add("/link?ticket=" + ticket);
    return "ws://127.0.0.1:" + getPort() + "/link?ticket=" + ticket;
  }

  synchronized Delivery deliver(Delivery delivery) {
    // A socket may be closing before its end is told.
    Optional<WebSocket> socket = open.stream().filter(WebSocket::isOpen).findFirst();
    socket.ifPresentOrElse(it -> deliver(delivery, it), () -> waiting.add(delivery));
    return delivery;
  }

  private void deliver(Delivery delivery, WebSocket socket) {
    open.remove(socket);
    open.addLast(socket);
    underWay.put(delivery, socket);
    delivery.sent();
    try {
      if (!frozen.contains(socket)) {
        socket.send(delivery.json());
      }
    } catch (WebsocketNotConnectedException e) {
      // It closed meanwhile: at its end what is under way is delivered again.
    }
  }

  /** Waits for one more socket to open. */
  void awaitOpened() {
    Waiting.next(opened, "a socket");
  }

  /** Waits for one more socket to close; says with which code. */
  int awaitClosed() {
    return Waiting.next(closed, "the end of a socket");
  }

  synchronized int count() {
    return open.size();
  }

  /** Tells the bot that its sockets are about to end, as Slack does every few hours. */
  synchronized void recycle() {
    open.forEach(s -> s.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}"));
  }

  /** Ends all sockets as a broken network does: with RST. */
  synchronized void reset() {
    for (WebSocket socket : List.copyOf(open)) {
      try {
        SocketChannel channel =
            (SocketChannel) ((WebSocketImpl) socket).getSelectionKey().channel();
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      gone(socket, 1006);
    }
  }

  /** Lets all open sockets hang, as a network does that lost the way: nothing comes or goes. */
  synchronized void freeze() {
    frozen.addAll(open);
  }

  @Override
  public void onWebsocketPing(WebSocket socket, Framedata ping) {
    if (!isFrozen(socket)) {
      super.onWebsocketPing(socket, ping);
    }
  }

  private synchronized boolean isFrozen(WebSocket socket) {
    return frozen.contains(socket);
  }

  @Override
  public void onStart() {
    listening.countDown();
  }

  @Override
  public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
    if (!tickets.remove(handshake.getResourceDescriptor())) {
      socket.close(UNKNOWN_TICKET, "unknown ticket");
      return;
    }
    socket.send("{\"type\":\"hello\",\"num_connections\":" + (open.size() + 1) + "}");
    open.addLast(socket);
    List<Delivery> late = new ArrayList<>(waiting);
    waiting.clear();
    late.forEach(this::deliver);
    opened.add(socket);
  }

  @Override
  public synchronized void onMessage(WebSocket socket, String message) {
    if (frozen.contains(socket)) {
      return;
    }
    JsonNode answer = Json.parse(message);
    String envelope = answer.path("envelope_id").asText();
    for (Delivery delivery : List.copyOf(underWay.keySet())) {
      if (delivery.envelope().equals(envelope)) {
        underWay.remove(delivery);
        delivery.acknowledge(answer.path("payload").toString());
      }
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    gone(socket, code);
  }

  private synchronized void gone(WebSocket socket, int code) {
    if (!open.remove(socket)) {
      return;
    }
    closed.add(code);
    for (Map.Entry<Delivery, WebSocket> entry : Map.copyOf(underWay).entrySet()) {
      if (entry.getValue().equals(socket)) {
        underWay.remove(entry.getKey());
        deliver(entry.getKey());
      }
    }
  }

  /** A socket that breaks is part of many tests; what follows from it shows elsewhere. */
  @Override
  public void onError(WebSocket socket, Exception failure) {
    System.getLogger(LoopbackSockets.class.getName())
        .log(System.Logger.Level.DEBUG, "[loopback slack] socket error", failure);
  }

  void end() {
    try {
      stop(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
