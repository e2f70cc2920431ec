package dev.stet.corpus.formats;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks XML from an unknown hand: no entities, nothing loaded from outside. */
final class Xml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  private Xml(XMLStreamReader reader) {
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Tells a visitor of every element and every run of characters. */
  static void walk(byte[] document, Visitor visitor) throws UnreadableException {
    try (Xml xml = open(document)) {
      xml.walk(visitor);
    } catch (XMLStreamException e) {
      throw new UnreadableException(Unfolding.DAMAGED);
    }
  }

  /** The text of the elements with these local names, the first of each. */
  static Map<String, String> texts(byte[] document, Set<String> names) throws UnreadableException {
    Map<String, String> texts = new HashMap<>();
    StringBuilder text = new StringBuilder();
    walk(
        document,
        new Visitor() {
          @Override
          public boolean open(Xml element) {
            text.setLength(0);
            return true;
          }

          @Override
          public void characters(String characters) {
            text.append(characters);
          }

          @Override
          public void close(String name) {
            if (names.contains(name) && !text.toString().isBlank()) {
              texts.putIfAbsent(name, text.toString().strip());
            }
            text.setLength(0);
          }
        });
    return texts;
  }

  private static Xml open(byte[] document) throws XMLStreamException {
    return new Xml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(document)));
  }

  private void walk(Visitor visitor) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (!visitor.open(this)) {
            skip();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> visitor.close(name());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            visitor.characters(reader.getText());
        default -> {}
      }
    }
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && reader.hasNext()) {
      int event = reader.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** The local name of the element that is being opened. */
  String name() {
    return reader.getLocalName();
  }

  /** The value of one of its attributes, by local name; empty if it has none. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        @Nullable String value = reader.getAttributeValue(i);
        return value == null ? "" : value;
      }
    }
    return "";
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }

  /** Is told what a document holds, in order. */
  interface Visitor {
    /** An element begins. Whether to go into it: if not, it is skipped and never closed. */
    boolean open(Xml element);

    void characters(String characters);

    /** The element with this local name ends. */
    void close(String name);
  }
}
