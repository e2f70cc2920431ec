package dev.stet.quotes;

import dev.stet.quotes.Mention.Kind;
import dev.stet.quotes.Person.Gender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The person table of a text: which names stand for the same person, and in which order they come.
 *
 * <p>Full names with the same first and last part are one person. A short name belongs to the full
 * name it shortens; where there are several, as with couples, to the one whose gender its form of
 * address allows and who was named last.
 */
final class People {
  private static final int NOBODY = -1;

  /** A list of a thousand Smiths is no reason to compare each with each. */
  private static final int MOST_NAMESAKES = 32;

  private final Words words;
  private final List<Mention> mentions;
  private final int[] personOf;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, List<Draft>> byPart = new HashMap<>();

  private People(Reading reading, List<Mention> mentions) {
    this.words = reading.words();
    this.mentions = mentions;
    this.personOf = new int[mentions.size()];
    Arrays.fill(personOf, NOBODY);
  }

  static People of(Reading reading, List<Mention> mentions) {
    People people = new People(reading, mentions);
    people.read(true);
    people.drafts.forEach(Draft::rewind);
    people.read(false);
    return people;
  }

  /** A person while the table grows. */
  private static final class Draft {
    final int number;
    final Name name;
    final boolean organisation;
    final Map<String, Integer> forms = new HashMap<>();
    Gender gender = Gender.UNKNOWN;
    int firstNamed;
    int lastNamed;

    Draft(int number, Name name, boolean organisation) {
      this.number = number;
      this.name = name;
      this.organisation = organisation;
    }

    /** Back to the start of the text, where whoever comes first is nearest. */
    void rewind() {
      lastNamed = -1 - firstNamed;
    }
  }

  /** First the full names, so that a surname finds its person even before the full name comes. */
  private void read(boolean full) {
    for (int m = 0; m < mentions.size(); m++) {
      Mention mention = mentions.get(m);
      if (mention.kind() == Kind.NAME) {
        Name name = Name.of(printed(mention));
        if (name.isFull() == full && !name.parts().isEmpty()) {
          read(m, mention, name);
        } else if (!full && personOf[m] >= 0) {
          drafts.get(personOf[m]).lastNamed = m;
        }
      }
    }
  }

  private void read(int number, Mention mention, Name name) {
    Gender address = address(mention);
    Draft draft = find(name, address);
    if (draft == null) {
      boolean place = name.parts().stream().allMatch(Lexicon::isPlace);
      draft = new Draft(drafts.size(), name, place || Lexicon.endsOrganisation(name.last()));
      draft.firstNamed = number;
      draft.gender = GivenNames.genderOf(name.isFull() ? name.first() : "");
      drafts.add(draft);
      byPart.computeIfAbsent(name.last(), _ -> new ArrayList<>()).add(draft);
      if (name.isFull()) {
        byPart.computeIfAbsent(name.first(), _ -> new ArrayList<>()).add(draft);
      }
    }
    draft.lastNamed = number;
    draft.gender = draft.gender == Gender.UNKNOWN ? address : draft.gender;
    personOf[number] = draft.number;
    if (name.isFull() == draft.name.isFull()) {
      draft.forms.merge(printed(mention), 1, Integer::sum);
    }
  }

  /** "Mrs." before the name, or a role such as "spokeswoman". */
  private Gender address(Mention mention) {
    return mention.first() == 0 ? Gender.UNKNOWN : Gender.of(words.lower(mention.first() - 1));
  }

  private @Nullable Draft find(Name name, Gender address) {
    List<Draft> known = byPart.getOrDefault(name.last(), List.of());
    Draft best = null;
    for (Draft draft : known.subList(Math.max(0, known.size() - MOST_NAMESAKES), known.size())) {
      boolean same = name.isFull() ? name.agrees(draft.name) : matchesShort(name, draft);
      boolean fits = same && !draft.gender.contradicts(address);
      if (fits && (best == null || isNearer(draft, best, name))) {
        best = draft;
      }
    }
    return best;
  }

  /** A surname before a given name, then whoever was named last. */
  private static boolean isNearer(Draft draft, Draft best, Name name) {
    boolean surname = draft.name.last().equals(name.last());
    boolean bestSurname = best.name.last().equals(name.last());
    return surname == bestSurname ? draft.lastNamed > best.lastNamed : surname;
  }

  private static boolean matchesShort(Name name, Draft draft) {
    return draft.name.isFull()
        ? !draft.organisation && name.shortens(draft.name)
        : name.last().equals(draft.name.last());
  }

  /** A name as the text prints it, without the comma before "Jr.". */
  private String printed(Mention mention) {
    StringBuilder name = new StringBuilder();
    for (int i = mention.first(); i <= mention.last(); i++) {
      if (words.isWord(i)) {
        name.append(name.isEmpty() ? "" : " ").append(words.shown(i));
      }
    }
    return name.toString();
  }

  int count() {
    return drafts.size();
  }

  /** The person a name mention stands for, or -1. */
  int personOf(int mention) {
    return personOf[mention];
  }

  Gender genderOf(int person) {
    return drafts.get(person).gender;
  }

  boolean isOrganisation(int person) {
    return drafts.get(person).organisation;
  }

  /** How the person is written. */
  Person person(int number) {
    Draft draft = drafts.get(number);
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> form : draft.forms.entrySet()) {
      int times = form.getValue();
      boolean tie = times == most && form.getKey().compareTo(best) > 0;
      if (times > most || (tie && form.getKey().length() >= best.length())) {
        best = form.getKey();
        most = times;
      }
    }
    return new Person(best, draft.gender, draft.organisation);
  }
}
