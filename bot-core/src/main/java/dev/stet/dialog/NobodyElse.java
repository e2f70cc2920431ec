package dev.stet.dialog;

import dev.stet.chat.Place;
import dev.stet.chat.UserRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where nobody can be let in, because whoever is there is the owner. */
final class NobodyElse implements Admissions {
  private final Map<String, String> languages = new ConcurrentHashMap<>();

  @Override
  public Optional<Rank> of(UserRef person) {
    return Optional.empty();
  }

  @Override
  public boolean admits(Place place) {
    return false;
  }

  @Override
  public boolean hasAdmin(String platform) {
    return true;
  }

  @Override
  public void invite(String code, Rank rank, Instant until) {}

  @Override
  public Optional<Rank> redeem(String code, UserRef person, Instant now) {
    return Optional.empty();
  }

  @Override
  public void admit(Place place) {}

  @Override
  public Optional<String> language(Place place) {
    return Optional.ofNullable(languages.get(place.conversation()));
  }

  @Override
  public void speak(Place place, String language) {
    languages.put(place.conversation(), language);
    languages.values().remove("");
  }

  @Override
  public void moved(Place from, Place to) {}

  @Override
  public boolean dismiss(String platform, String id) {
    return false;
  }
}
