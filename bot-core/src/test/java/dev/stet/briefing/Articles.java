package dev.stet.briefing;

import dev.stet.briefing.Newsstand.Article;
import java.util.List;

/** News of places that do not exist. */
final class Articles {
  static final String QUAKE_WIRE =
      "A strong earthquake shook the mountain province of Tarvesh before dawn on Tuesday, and at"
          + " least 15 people died when houses fell in the valley town of Ombrek, the civil guard"
          + " said. The quake had a depth of nine kilometres and was felt in the capital. Roads to"
          + " four villages are blocked by stones, so that soldiers carry tents on foot.\n\n"
          + "\"We can hear people under the roof of the school and we are digging with our"
          + " hands,\" said Ilva Marenko, the mayor of Ombrek. The government will hold a special"
          + " session on Thursday about help for the province.";

  static final Article WIRE =
      new Article(
          "quake/a-wire",
          "Tarvesh Wire",
          "2026-03-10T06:00:00Z",
          "Quake in Tarvesh kills" + " at least 15",
          QUAKE_WIRE);

  static final Article POST =
      new Article(
          "quake/b-post",
          "Capital Post",
          "2026-03-10T07:30:00Z",
          "Earthquake destroys houses in Tarvesh",
          "The earthquake in Tarvesh province killed 26 people in Ombrek, doctors at the district"
              + " hospital told this paper on Tuesday morning. Most of the dead were asleep when"
              + " the quake brought down old brick houses by the river. The hospital has run out of"
              + " blood and asks donors to come. Soldiers have brought tents for the homeless of"
              + " the valley.");

  static final Article RADIO =
      new Article(
          "quake/c-radio",
          "Radio Lowland",
          "2026-03-10T08:10:00Z",
          "Tarvesh earthquake: rescuers dig in Ombrek",
          "Rescuers in the Tarvesh town of Ombrek are digging through fallen houses after the"
              + " earthquake that struck the province before dawn. The school and the market hall"
              + " have collapsed. Engineers fear that the dam above the valley has cracks, and ask"
              + " people to leave the houses below it. The quake was the strongest in Tarvesh for"
              + " forty years.");

  static final Article COPY =
      new Article(
          "quake/d-evening",
          "Evening Leaf",
          "2026-03-10T09:00:00Z",
          "At least 15 dead in" + " quake",
          "From our desk.\n\n" + QUAKE_WIRE);

  static final Article SHORT_COPY =
      new Article(
          "quake/e-herald",
          "Port Herald",
          "2026-03-10T10:00:00Z",
          "Deadly quake in Tarvesh",
          QUAKE_WIRE.substring(0, QUAKE_WIRE.indexOf("\n\n")));

  /** One event: three reports and two copies of one of them. */
  static final List<Article> QUAKE = List.of(WIRE, POST, RADIO, COPY, SHORT_COPY);

  static final Article OTHER_QUAKE =
      new Article(
          "quake/f-islands",
          "Island Mail",
          "2026-03-10T05:00:00Z",
          "Mild quake wakes the Serrat Islands",
          "A mild earthquake woke the people of the Serrat Islands on Monday night. Nobody was"
              + " hurt, but fishing boats broke loose in the harbour of Pell and a church lost its"
              + " weathercock. The island observatory said the sea floor south of Pell had slipped"
              + " by a few centimetres and that no wave was to be expected.");

  static final Article FERRY =
      new Article(
          "sea/ferry",
          "Island Mail",
          "2026-03-10T11:00:00Z",
          "Serrat ferry gets a new captain",
          "The company that runs the Serrat ferry has named Joss Abelard as captain of its largest"
              + " ship. Abelard has sailed for thirty years and once brought a burning freighter"
              + " into port. The company is due to open a winter line to the mainland on Saturday."
              + " \"I was given a ship with a good heart and a bad engine, and I shall look after"
              + " both,\" Abelard said.");

  static final Article CHEESE =
      new Article(
          "farm/cheese",
          "Capital Post",
          "2026-03-10T12:00:00Z",
          "Cheese makers quarrel about a name",
          "Two valleys quarrel about who may call a blue cheese Varro. The makers of the upper"
              + " valley said on Wednesday they will go to court, and those of the lower one have"
              + " printed new labels. A taster found the two impossible to tell apart.");

  static final Article NEXT_DAY =
      new Article(
          "quake/g-wire-day-two",
          "Tarvesh Wire",
          "2026-03-11T06:00:00Z",
          "Quake in Tarvesh: dam above Ombrek gives way",
          "A strong earthquake shook the mountain province of Tarvesh before dawn on Tuesday."
              + " The cracked dam above Ombrek gave way on Wednesday and flooded the emptied lower"
              + " streets with brown water, engineers of the province reported. Nobody drowned,"
              + " because the sirens had been sounded an hour earlier by a night watchman named"
              + " Orlo.");

  private Articles() {}
}
