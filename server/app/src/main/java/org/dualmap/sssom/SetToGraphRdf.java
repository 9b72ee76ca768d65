package org.dualmap.sssom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.dualmap.graph.Names;
import org.dualmap.graph.Prefixes;
import org.dualmap.graph.RdfFile;
import org.dualmap.mapping.ClaimState;
import org.dualmap.mapping.Slot;
import org.dualmap.mapping.SlotNodeRdf;

/** Writes a set as triples, after SSSOM's rules for RDF. For one set. */
public final class SetToGraphRdf {
  static final Node SET = NodeFactory.createURI(Names.SSSOM + "MappingSet");
  static final Node MAPPING = NodeFactory.createURI(Names.OWL + "Axiom");
  static final Node CLAIM = NodeFactory.createURI(Names.SSSOM + "Mapping");
  static final Node PREFIX = NodeFactory.createURI(Names.SSSOM + "Prefix");
  static final Node DEFINITION = NodeFactory.createURI(Names.SSSOM + "ExtensionDefinition");

  private final MappingSet set;
  private final String id;
  private final Graph graph = RdfFile.emptyGraph();
  private final Set<String> names = new HashSet<>();

  private SetToGraphRdf(MappingSet set, String id) {
    this.set = set;
    this.id = id;
  }

  /**
   * The set as a graph; its prefixes are those of the set.
   *
   * @param set with its {@code mapping_set_id}
   */
  public static Graph write(MappingSet set) {
    String id = String.valueOf(set.text(Slot.MAPPING_SET_ID));
    return new SetToGraphRdf(set, id).write();
  }

  private Graph write() {
    Node node = iri(id);
    graph.getPrefixMapping().setNsPrefixes(Curies.BUILT_IN);
    graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
    set.curies().declared().forEach(this::prefixForWriters);
    graph.add(node, RDF.Nodes.type, SET);
    for (Slot slot : set.about().slots()) {
      if (slot != Slot.MAPPING_SET_ID) {
        set.about().all(slot).forEach(value -> add(node, slot, value));
      }
    }
    set.about().extensions().forEach((name, value) -> add(node, name, value));
    set.curies().declared().forEach((prefix, namespace) -> prefix(node, prefix, namespace));
    set.extensions().values().stream()
        .filter(Extension::declared)
        .forEach(extension -> define(node, extension));
    for (SlotValues row : set.rows()) {
      graph.add(node, property("mappings"), row(row));
    }
    return graph;
  }

  /** RDF's formats take fewer names for prefixes than SSSOM does. */
  private void prefixForWriters(String prefix, String namespace) {
    if (prefix.matches("[A-Za-z][A-Za-z0-9_-]*")) {
      graph.getPrefixMapping().setNsPrefix(prefix, namespace);
    }
  }

  private void prefix(Node of, String prefix, String namespace) {
    Node node = iri(SetNames.graph(id) + "/prefix/" + encoded(prefix));
    graph.add(of, property("curie_map"), node);
    graph.add(node, RDF.Nodes.type, PREFIX);
    graph.add(node, property("prefix_name"), NodeFactory.createLiteralString(prefix));
    graph.add(node, property("prefix_url"), NodeFactory.createLiteralString(namespace));
  }

  private void define(Node of, Extension extension) {
    Node node = iri(SetNames.graph(id) + "/extension/" + encoded(extension.name()));
    graph.add(of, property("extension_definitions"), node);
    graph.add(node, RDF.Nodes.type, DEFINITION);
    graph.add(node, property("slot_name"), NodeFactory.createLiteralString(extension.name()));
    graph.add(node, property("property"), iri(extension.property()));
    graph.add(node, property("type_hint"), iri(extension.type()));
  }

  private Node row(SlotValues row) {
    Node node = iri(name(row));
    graph.add(node, RDF.Nodes.type, MAPPING);
    Optional<ClaimState> state = OurSlots.state(set, row);
    for (Slot slot : row.slots()) {
      if (slot != Slot.RECORD_ID || !node.hasURI(String.valueOf(row.get(slot)))) {
        row.all(slot).forEach(value -> add(node, slot, end(row, slot, value, state)));
      }
    }
    row.extensions().forEach((name, value) -> add(node, name, value));
    if (state.isPresent()) {
      graph.add(node, RDF.Nodes.type, CLAIM);
      graph.add(node, iri(OurSlots.STATE), iri(state.get().iri()));
    }
    return node;
  }

  /** "No match" is a claim about the source in which somebody has looked. */
  private static String end(SlotValues row, Slot slot, String value, Optional<ClaimState> state) {
    if (state.equals(Optional.of(ClaimState.NO_MATCH)) && value.equals(OurSlots.NO_TERM)) {
      Slot source = slot == Slot.SUBJECT_ID ? Slot.SUBJECT_SOURCE : Slot.OBJECT_SOURCE;
      return String.valueOf(row.get(source));
    }
    return value;
  }

  /**
   * The name of a mapping: its own where it is one of ours, else one made of what it maps, so that
   * the same mapping has the same name when the set comes again.
   */
  private String name(SlotValues row) {
    String own = row.get(Slot.RECORD_ID);
    if (own != null && own.startsWith(Names.IDS + "mapping/")) {
      names.add(own);
      return own;
    }
    String key =
        Stream.of(
                Slot.RECORD_ID,
                Slot.SUBJECT_ID,
                Slot.SUBJECT_LABEL,
                Slot.PREDICATE_ID,
                Slot.PREDICATE_MODIFIER,
                Slot.OBJECT_ID,
                Slot.OBJECT_LABEL,
                Slot.MAPPING_JUSTIFICATION)
            .map(slot -> String.valueOf(row.get(slot)))
            .collect(Collectors.joining("\t"));
    String name = minted(key);
    for (int again = 2; !names.add(name); again++) {
      name = minted(key + "\t" + again);
    }
    return name;
  }

  private String minted(String key) {
    return SetNames.mappings(id) + DigestUtils.sha256Hex(key).substring(0, 16);
  }

  private void add(Node subject, Slot slot, String value) {
    graph.add(subject, iri(slot.property()), SlotNodeRdf.node(slot, value));
  }

  private void add(Node subject, String name, String value) {
    Extension extension = set.extensions().getOrDefault(name, Extension.undeclared(name));
    Node node =
        extension.isEntity()
            ? iri(value)
            : NodeFactory.createLiteralDT(
                value, TypeMapper.getInstance().getSafeTypeByName(extension.type()));
    graph.add(subject, iri(extension.property()), node);
  }

  private static Node property(String name) {
    return iri(Names.SSSOM + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
