package org.dualmap.dist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A document that was packed from XML parts, taken apart. */
final class ReportDocument {
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, Integer> methods = new LinkedHashMap<>();

  ReportDocument(byte[] packed) {
    try (InputStream in = new ByteArrayInputStream(packed);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        methods.put(entry.getName(), entry.getMethod());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> parts() {
    return parts;
  }

  /** Whether a part comes first and is not packed, which says what the document is. */
  boolean beginsPlain(String name) {
    return parts.keySet().iterator().next().equals(name)
        && methods.getOrDefault(name, -1) == ZipEntry.STORED;
  }

  /** A part that must be there and well-formed. */
  Document xml(String name) {
    String text = parts.get(name);
    if (text == null) {
      throw new AssertionError("There is no part " + name + " in " + parts.keySet());
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (Exception e) {
      throw new AssertionError(name + " is not well-formed", e);
    }
  }

  /** The elements of a local name in a part. */
  List<Element> all(String part, String localName) {
    NodeList found = xml(part).getElementsByTagNameNS("*", localName);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
