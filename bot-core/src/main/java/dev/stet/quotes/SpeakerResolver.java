package dev.stet.quotes;

import dev.stet.quotes.Mention.Kind;
import dev.stet.text.Span;
import dev.stet.text.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Turns the mention of a speaker into the person, or abstains.
 *
 * <p>A name leads to the person table of the text, a pronoun to whom it stands for, a description
 * to the only person whose stated office it names. What is left is {@linkplain Speaker.Unresolved
 * unresolved}: a wrong name does more harm than none.
 */
final class SpeakerResolver {
  private static final double SURE_OF_OFFICE = 0.6;

  private final Scene scene;
  private final Antecedents antecedents;
  private final Roles roles;
  private final Relays relays;
  private final double margin;

  /**
   * @param margin how likely it must be that a pronoun stands for a person
   */
  SpeakerResolver(Scene scene, Antecedents antecedents, double margin) {
    this.scene = scene;
    this.antecedents = antecedents;
    this.roles = new Roles(scene);
    this.relays = new Relays(scene);
    this.margin = margin;
  }

  /** A speaker and how sure it is, given that the mention is the right one. */
  record Resolved(Speaker speaker, double likelihood) {}

  Resolved resolve(@Nullable Mention mention) {
    if (mention == null) {
      return new Resolved(new Speaker.Unknown(), 1);
    }
    Resolved origin = resolveAlone(mention);
    Mention relay = relays.relayOf(mention);
    return relay == null
        ? origin
        : new Resolved(
            new Speaker.Relayed(origin.speaker(), resolveAlone(relay).speaker()),
            origin.likelihood());
  }

  private Resolved resolveAlone(Mention mention) {
    int number = scene.mentionsBefore(mention.first());
    return switch (mention.kind()) {
      case NAME -> named(mention, scene.people().personOf(number), 1);
      case PRONOUN -> pronoun(mention, antecedents.of(number));
      case ROLE -> described(mention);
      case GROUP -> named(mention, Antecedents.NOBODY, 1);
    };
  }

  private Resolved described(Mention mention) {
    int named = roles.namedBehind(mention);
    return named == Antecedents.NOBODY
        ? named(mention, roles.holder(mention), SURE_OF_OFFICE)
        : named(mention, named, 1);
  }

  private Resolved pronoun(Mention mention, Antecedents.Choice choice) {
    boolean sure = choice.likelihood() >= margin;
    return named(mention, sure ? choice.person() : Antecedents.NOBODY, choice.likelihood());
  }

  private Resolved named(Mention mention, int person, double likelihood) {
    Span shown = scene.reading().characters(mention.words());
    if (person == Antecedents.NOBODY) {
      return new Resolved(new Speaker.Unresolved(shown), 1);
    }
    String name = scene.people().person(person).name();
    Span beside = mention.kind() == Kind.NAME ? roles.beside(mention) : null;
    Span role = beside == null ? roles.of(person) : scene.reading().characters(beside);
    return new Resolved(new Speaker.Named(name, shown, role), likelihood);
  }
}
