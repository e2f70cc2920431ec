package dev.stet.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindParserTest {
  @ParameterizedTest
  @CsvSource({
    "Who is Ada Moss?, WHO_IS",
    "who was Ada Moss, WHO_IS",
    "Wer ist Ada Moss?, WHO_IS",
    "Хто такий Олег Дорен?, WHO_IS",
    "Who leads the inquiry?, WHO",
    "Who is leading the inquiry?, WHO",
    "Which company built the pier?, WHO",
    "'And who, by the way, pays?', WHO",
    "Wer leitet die Untersuchung?, WHO",
    "Хто очолює порт?, WHO",
    "What did Ada Moss say about the pier?, SPEECH",
    "Who said that the pier is lost?, SPEECH",
    "When does the ferry sail?, WHEN",
    "In which year was the pier built?, WHEN",
    "'After the storm, when did the ferry sail?', WHEN",
    "Wann fährt die Fähre?, WHEN",
    "Seit wann fährt die Fähre?, WHEN",
    "Коли відпливає пором?, WHEN",
    "У якому році збудували порт?, WHEN",
    "Where is the pier?, WHERE",
    "In what city is the pier?, WHERE",
    "Wo steht der Leuchtturm?, WHERE",
    "Де стоїть маяк?, WHERE",
    "How many ferries sail?, HOW_MANY",
    "What is the number of ferries?, HOW_MANY",
    "Wie viele Fähren fahren?, HOW_MANY",
    "Wieviele Fähren fahren?, HOW_MANY",
    "Скільки людей приїхало?, HOW_MANY",
    "How much did the pier cost?, HOW_MUCH",
    "How old is the Brightwater?, HOW_MUCH",
    "Wie viel kostet die Fähre?, HOW_MUCH",
    "Скільки коштує квиток?, HOW_MUCH",
    "Why was the tunnel rejected?, WHY",
    "What caused the fire?, WHY",
    "Warum wurde der Tunnel abgelehnt?, WHY",
    "Чому відхилили тунель?, WHY",
    "Is the pier open?, YES_NO",
    "Did the council approve the ferry?, YES_NO",
    "Ist der Tunnel offen?, YES_NO",
    "Чи відкрито тунель?, YES_NO",
    "List all ferries, LIST",
    "Name three ports, LIST",
    "What are the main ports?, LIST",
    "Which two ferries sail?, LIST",
    "What is the latest on the ferry?, LATEST",
    "latest news about the pier, LATEST",
    "Was gibt es Neues zur Fähre?, LATEST",
    "Що нового про пором?, LATEST",
    "pier council vote, KEYWORDS",
    "Ada Moss, KEYWORDS",
    "Fähre Hafen, KEYWORDS",
    "What is a ferry?, OTHER",
    "How does the lock work?, OTHER",
    "Was ist eine Schleuse?, OTHER",
    "Що таке шлюз?, OTHER",
    "the pier?, OTHER"
  })
  void tellsWhatSortOfAnswerIsCalledFor(String question, Kind kind) {
    assertEquals(kind, KindParser.of(question));
  }
}
