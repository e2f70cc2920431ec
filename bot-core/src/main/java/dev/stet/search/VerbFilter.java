package dev.stet.search;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Brings the forms of English irregular verbs together, which no rule about endings does: who asks
 * when something began, is answered by "will begin". Forms that are more often another word, such
 * as "lay" and "wound", are not among them.
 */
final class VerbFilter extends TokenFilter {
  /** A verb and its other forms to a line. */
  private static final String VERBS =
      """
      arise arose arisen
      become became
      begin began begun
      bite bitten
      blow blew blown
      break broke broken
      bring brought
      build built
      burn burnt
      buy bought
      catch caught
      choose chose chosen
      come came
      creep crept
      deal dealt
      dig dug
      draw drew drawn
      drink drank drunk
      drive drove driven
      eat ate eaten
      fall fell fallen
      feed fed
      feel felt
      fight fought
      find found
      flee fled
      fly flew flown
      forbid forbade forbidden
      forget forgot forgotten
      forgive forgave forgiven
      freeze froze frozen
      get got gotten
      give gave given
      go went gone
      grow grew grown
      hang hung
      hear heard
      hide hid hidden
      hold held
      keep kept
      know knew known
      lead led
      learn learnt
      leave left
      lend lent
      lose lost
      make made
      mean meant
      meet met
      overcome overcame
      overtake overtook overtaken
      pay paid
      ride rode ridden
      ring rang rung
      rise rose risen
      run ran
      say said
      see saw seen
      seek sought
      sell sold
      send sent
      shake shook shaken
      shine shone
      shoot shot
      show shown
      shrink shrank shrunk
      sing sang sung
      sink sank sunk
      sit sat
      sleep slept
      slide slid
      speak spoke spoken
      spell spelt
      spend spent
      spring sprang sprung
      stand stood
      steal stole stolen
      stick stuck
      strike struck stricken
      strive strove striven
      swear swore sworn
      sweep swept
      swim swam swum
      swing swung
      take took taken
      teach taught
      tear tore torn
      tell told
      think thought
      throw threw thrown
      understand understood
      undertake undertook undertaken
      wake woke woken
      wear wore worn
      win won
      withdraw withdrew withdrawn
      withhold withheld
      withstand withstood
      write wrote written
      """;

  private static final CharArrayMap<String> BY_FORM = new CharArrayMap<>(256, false);

  static {
    VERBS
        .lines()
        .forEach(line -> {
          String[] forms = line.split(" ", -1);
          for (int i = 1; i < forms.length; i++) {
            BY_FORM.put(forms[i], forms[0]);
          }
        });
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  VerbFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    @Nullable String verb = BY_FORM.get(term.buffer(), 0, term.length());
    if (verb != null) {
      term.setEmpty().append(verb);
    }
    return true;
  }
}
