package org.dualmap.sssom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.Names;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Slot;
import org.dualmap.mapping.SlotNodeRdf;
import org.jspecify.annotations.Nullable;

/** Reads a set out of triples. For one graph. */
public final class GraphToSetRdf {
  private static final String AGAINST = "-1";

  private final Graph graph;
  private final MappingSet set = new MappingSet(new Curies());
  private final Map<String, Slot> slots = new HashMap<>();
  private final Map<String, Extension> byProperty = new HashMap<>();
  private boolean statesMatter;

  private GraphToSetRdf(Graph graph) {
    this.graph = graph;
  }

  /**
   * Reads the one set of a graph. Claims that were withdrawn are left out, and rejected ones say so
   * in SSSOM's own words too.
   */
  public static MappingSet read(Graph graph) {
    return new GraphToSetRdf(graph).read();
  }

  private MappingSet read() {
    Optional<Node> node = subjects(SetToGraphRdf.SET).stream().findFirst();
    prefixes();
    definitions();
    node.ifPresent(this::about);
    for (Slot slot : Slot.OF_MAPPING) {
      slots.put(slot.property(), slot);
    }
    Set<Node> rows = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    rows.addAll(subjects(SetToGraphRdf.MAPPING));
    rows.addAll(subjects(SetToGraphRdf.CLAIM));
    Map<SlotValues, String> states = new HashMap<>();
    for (Node row : rows) {
      row(row, states);
    }
    states.forEach((row, state) -> state(row, state));
    set.propagate();
    return set;
  }

  private List<Node> subjects(Node type) {
    return graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject).toList();
  }

  private void prefixes() {
    List<Node> prefixes = subjects(SetToGraphRdf.PREFIX);
    if (prefixes.isEmpty()) {
      graph.getPrefixMapping().getNsPrefixMap().forEach(set.curies()::declare);
    }
    for (Node prefix : prefixes) {
      String name = text(prefix, "prefix_name");
      String namespace = text(prefix, "prefix_url");
      if (name != null && namespace != null) {
        set.curies().declare(name, namespace);
      }
    }
  }

  private void definitions() {
    Node property = NodeFactory.createURI(Names.SSSOM + "extension_definitions");
    graph
        .find(Node.ANY, property, Node.ANY)
        .mapWith(Triple::getObject)
        .forEachRemaining(
            node -> {
              String name = text(node, "slot_name");
              if (name != null && Extension.isName(name)) {
                String means = text(node, "property");
                String type = text(node, "type_hint");
                define(
                    new Extension(
                        name,
                        means == null ? Extension.UNDEFINED + name : means,
                        type == null ? Extension.TEXT : type));
              }
            });
  }

  private void define(Extension extension) {
    set.extensions().put(extension.name(), extension);
    byProperty.put(extension.property(), extension);
  }

  /** The further slot that a property stands for; empty where it is none that SSSOM carries. */
  private Optional<Extension> extension(String property) {
    Extension known = byProperty.get(property);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Extension> found =
        property.startsWith(Extension.UNDEFINED)
            ? Optional.of(Extension.undeclared(property.substring(Extension.UNDEFINED.length())))
            : OurSlots.ALL.stream().filter(e -> e.property().equals(property)).findFirst();
    found.ifPresent(this::define);
    return found;
  }

  private void about(Node node) {
    String id = text(node, "mapping_set_id");
    if (id != null || node.isURI()) {
      set.about().put(Slot.MAPPING_SET_ID, List.of(id == null ? node.getURI() : id));
    }
    for (Slot slot : Slot.OF_SET) {
      slots.put(slot.property(), slot);
    }
    slots.remove(Slot.MAPPING_SET_ID.property());
    values(node, set.about());
    slots.clear();
  }

  /** Reads the slots; the state of a claim is returned, not stored. */
  private @Nullable String values(Node node, SlotValues into) {
    Map<Slot, List<String>> values = new EnumMap<>(Slot.class);
    String[] state = new String[1];
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> {
              String property = triple.getPredicate().getURI();
              Slot slot = slots.get(property);
              if (slot != null) {
                values
                    .computeIfAbsent(slot, s -> new ArrayList<>())
                    .add(SlotNodeRdf.value(slot, triple.getObject()));
              } else if (property.equals(OurSlots.STATE)) {
                state[0] = triple.getObject().toString();
              } else {
                extension(property)
                    .ifPresent(e -> into.extensions().put(e.name(), text(triple.getObject())));
              }
            });
    values.forEach(into::put);
    return state[0];
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  private void row(Node node, Map<SlotValues, String> states) {
    SlotValues row = new SlotValues(set.rows().size() + 1L, 0);
    String stateIri = values(node, row);
    ClaimState state =
        stateIri == null ? null : ClaimState.ofIri(stateIri).orElse(ClaimState.SUGGESTED);
    if (state == ClaimState.WITHDRAWN) {
      return;
    }
    if (node.isURI() && !row.has(Slot.RECORD_ID) && !node.getURI().startsWith(SetNames.MINTED)) {
      row.put(Slot.RECORD_ID, List.of(node.getURI()));
    }
    if (state == ClaimState.NO_MATCH) {
      noTermFound(row);
    } else if (state != null) {
      states.put(row, state.iri());
      statesMatter |= state != ClaimState.SUGGESTED;
    }
    if (state == ClaimState.REJECTED && !row.has(Slot.REVIEWER_AGREEMENT)) {
      row.put(Slot.REVIEWER_AGREEMENT, List.of(AGAINST));
    }
    set.rows().add(row);
  }

  /** The end that was looked through becomes the source in which no term was found. */
  private static void noTermFound(SlotValues row) {
    List<String> object = row.all(Slot.OBJECT_ID);
    if (!object.isEmpty() && object.equals(row.all(Slot.OBJECT_SOURCE))) {
      row.put(Slot.OBJECT_ID, List.of(OurSlots.NO_TERM));
    } else {
      row.put(Slot.SUBJECT_SOURCE, row.all(Slot.SUBJECT_ID));
      row.put(Slot.SUBJECT_ID, List.of(OurSlots.NO_TERM));
    }
  }

  /** Where all claims are only suggested, nobody needs to be told. */
  private void state(SlotValues row, String state) {
    if (statesMatter || byProperty.containsKey(OurSlots.STATE)) {
      extension(OurSlots.STATE).ifPresent(e -> row.extensions().put(e.name(), state));
    }
  }

  private @Nullable String text(Node subject, String property) {
    return graph
        .find(subject, NodeFactory.createURI(Names.SSSOM + property), Node.ANY)
        .mapWith(triple -> triple.getObject())
        .mapWith(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
        .nextOptional()
        .orElse(null);
  }
}
