package dev.stet.bench.feeds;

import dev.stet.chat.ChatPlatform;
import dev.stet.chat.Inbox;
import dev.stet.chat.Limits;
import dev.stet.chat.MessageRef;
import dev.stet.chat.Place;
import dev.stet.chat.Reply;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A platform that notes when it was told what. */
final class Listener implements ChatPlatform {
  static final String NAME = "bench";

  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  /** Something that was told. */
  record Told(Place place, Reply reply, long nanos) {}

  Told next() throws InterruptedException {
    return told.take();
  }

  int waiting() {
    return told.size();
  }

  void clear() {
    told.clear();
  }

  @Override
  public MessageRef send(Place place, Reply reply) {
    told.add(new Told(place, reply, System.nanoTime()));
    return new MessageRef(place, Integer.toString(told.size()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Limits limits() {
    return new Limits(4_000);
  }

  @Override
  public void start(Inbox inbox) {}

  @Override
  public String status() {
    return NAME;
  }

  @Override
  public void close() {}
}
