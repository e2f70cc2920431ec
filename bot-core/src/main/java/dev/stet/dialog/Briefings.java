package dev.stet.dialog;

import dev.stet.briefing.Archive;
import dev.stet.briefing.Books;
import dev.stet.briefing.BriefingDesk;
import dev.stet.chat.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dialog knows of briefings. */
public final class Briefings {
  private final Archive archive;
  private final EditionLinks links;
  private final @Nullable Books books;
  private final Outages outages;
  private volatile @Nullable BriefingDesk desk;

  private Briefings(Archive archive, EditionLinks links, @Nullable Books books, Outages outages) {
    this.archive = archive;
    this.links = links;
    this.books = books;
    this.outages = outages;
  }

  /** Briefings whenever somebody asks, and none otherwise. */
  static Briefings onDemand() {
    return new Briefings(new VolatileArchive(), EditionLinks.none(), null, Outages.none());
  }

  /** Briefings for whoever subscribes, once a desk is connected. */
  public static Briefings of(Books books, EditionLinks links) {
    return new Briefings(books.archive(), links, books, Outages.none());
  }

  /** The same, which say when feeds bring nothing. */
  public Briefings watching(Outages known) {
    return new Briefings(archive, links, books, known);
  }

  Outages outages() {
    return outages;
  }

  /** From now on, this desk sends them. */
  public void connect(BriefingDesk sending) {
    desk = sending;
  }

  Archive archive() {
    return archive;
  }

  EditionLinks links() {
    return links;
  }

  /** What is subscribed to; empty: nobody can subscribe here. */
  Optional<Books> books() {
    return Optional.ofNullable(books);
  }

  /** Something may be due earlier than it was. */
  void changed() {
    @Nullable BriefingDesk connected = desk;
    if (connected != null) {
      connected.wake();
    }
  }

  void moved(Place from, Place to) {
    @Nullable BriefingDesk connected = desk;
    if (connected != null) {
      connected.moved(recipient -> Recipients.moved(recipient, from, to));
    }
  }

  void gone(Place place) {
    @Nullable BriefingDesk connected = desk;
    if (connected != null) {
      connected.gone(recipient -> Recipients.isIn(place, recipient));
    }
  }
}
