package dev.stet.corpus.formats;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The text of an RTF file as a word processor displays it. */
final class RtfBody implements IRtfListener {
  private static final Set<Command> ASIDE =
      EnumSet.of(
          Command.fonttbl,
          Command.colortbl,
          Command.stylesheet,
          Command.pict,
          Command.nonshppict,
          Command.object,
          Command.header,
          Command.headerf,
          Command.headerl,
          Command.headerr,
          Command.footer,
          Command.footerf,
          Command.footerl,
          Command.footerr,
          Command.fldinst,
          Command.annotation,
          Command.atnid,
          Command.atnauthor,
          Command.xe,
          Command.tc,
          Command.themedata,
          Command.datastore,
          Command.bkmkstart,
          Command.pntext);

  private final Flow page = new Flow();
  private final Flow notes = new Flow();
  private final Map<String, String> fields = new HashMap<>();
  private final Map<Command, Integer> created = new HashMap<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final StringBuilder property = new StringBuilder();
  private Group group = new Group(Place.TEXT, false);
  private boolean between;
  private boolean startsItem;

  /** Where the characters of a group belong. */
  private enum Place {
    TEXT,
    NOTE,
    TITLE,
    AUTHOR,
    CREATED,
    NOWHERE
  }

  private record Group(Place place, boolean hidden) {
    boolean shows() {
      return !hidden && (place == Place.TEXT || place == Place.NOTE);
    }
  }

  @Override
  public void processDocumentStart() {}

  @Override
  public void processDocumentEnd() {}

  @Override
  public void processGroupStart() {
    groups.push(group);
  }

  @Override
  public void processGroupEnd() {
    if (groups.isEmpty()) {
      return;
    }
    Group outer = groups.pop();
    if (outer.place() != group.place()) {
      leave();
    }
    group = outer;
  }

  private void leave() {
    switch (group.place()) {
      case TITLE -> Fields.put(fields, "title", property.toString());
      case AUTHOR -> Fields.put(fields, "author", property.toString());
      case NOTE -> notes.block();
      case TEXT, CREATED, NOWHERE -> {}
    }
    property.setLength(0);
  }

  @Override
  public void processCharacterBytes(byte[] bytes) {}

  @Override
  public void processBinaryBytes(byte[] bytes) {}

  @Override
  public void processString(String string) {
    if (group.shows()) {
      write(string);
    } else if (group.place() == Place.TITLE || group.place() == Place.AUTHOR) {
      property.append(string);
    }
  }

  private Flow flow() {
    return group.place() == Place.NOTE ? notes : page;
  }

  private void write(String string) {
    if (between) {
      flow().nextCell();
      between = false;
    }
    if (startsItem) {
      flow().item();
      startsItem = false;
    }
    flow().verbatim(string);
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    if (ASIDE.contains(command) || (optional && !isKept(command))) {
      enter(Place.NOWHERE);
    } else if (group.place() == Place.CREATED) {
      created.putIfAbsent(command, parameter);
    } else {
      interpret(command, !hasParameter || parameter != 0);
    }
  }

  /** Optional groups that hold displayed text after all. */
  private static boolean isKept(Command command) {
    return command == Command.ud || command == Command.upr;
  }

  private void enter(Place place) {
    if (group.place() != Place.NOWHERE) {
      group = new Group(place, group.hidden());
    }
  }

  private void interpret(Command command, boolean on) {
    switch (command) {
      case info -> enter(Place.NOWHERE);
      case title -> group = new Group(Place.TITLE, false);
      case author -> group = new Group(Place.AUTHOR, false);
      case creatim -> group = new Group(Place.CREATED, false);
      case footnote -> enter(Place.NOTE);
      case v, deleted -> group = new Group(group.place(), on);
      case listtext -> {
        startsItem = group.shows();
        enter(Place.NOWHERE);
      }
      default -> {
        if (group.shows()) {
          layOut(command);
        }
      }
    }
  }

  private void layOut(Command command) {
    switch (command) {
      case par, sect, page, column -> paragraph();
      case line -> flow().verbatim("\n");
      case tab -> write("\t");
      case cell, nestcell -> between = true;
      case row, nestrow -> {
        between = false;
        flow().line();
      }
      default -> {}
    }
  }

  /** A paragraph within a table cell does not end the row. */
  private void paragraph() {
    startsItem = false;
    flow().block();
  }

  Map<String, String> fields() {
    int year = created.getOrDefault(Command.yr, 0);
    if (year > 0) {
      Fields.put(
          fields,
          "published",
          "%04d-%02d-%02d"
              .formatted(
                  year, created.getOrDefault(Command.mo, 1), created.getOrDefault(Command.dy, 1)));
    }
    return fields;
  }

  String text() {
    page.block();
    page.verbatim(notes.text());
    return page.text();
  }
}
