package org.dualmap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What the index keeps of a resource for answers. It stands in doc values, which are read without
 * unpacking a block of other resources.
 *
 * @param state the token of a {@link State}
 */
record IndexEntry(
    String iri, String kind, String state, List<String> codes, List<StoredLabel> labels) {

  BytesRef written() throws IOException {
    ByteBuffersDataOutput to = new ByteBuffersDataOutput();
    to.writeString(iri);
    to.writeString(kind);
    to.writeString(state);
    to.writeVInt(codes.size());
    for (String code : codes) {
      to.writeString(code);
    }
    to.writeVInt(labels.size());
    for (StoredLabel label : labels) {
      label.write(to);
    }
    return new BytesRef(to.toArrayCopy());
  }

  /** The entry of a document. */
  static IndexEntry read(IndexReader reader, int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var values = DocValues.getBinary(leaf.reader(), IndexFields.ENTRY);
    if (!values.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("The document " + document + " has no entry");
    }
    return read(values.binaryValue());
  }

  private static IndexEntry read(BytesRef written) throws IOException {
    ByteArrayDataInput from = new ByteArrayDataInput(written.bytes, written.offset, written.length);
    String iri = from.readString();
    String kind = from.readString();
    String state = from.readString();
    int codeCount = from.readVInt();
    List<String> codes = new ArrayList<>(codeCount);
    for (int i = 0; i < codeCount; i++) {
      codes.add(from.readString());
    }
    int labelCount = from.readVInt();
    List<StoredLabel> labels = new ArrayList<>(labelCount);
    for (int i = 0; i < labelCount; i++) {
      labels.add(StoredLabel.read(from));
    }
    return new IndexEntry(iri, kind, state, codes, labels);
  }
}
