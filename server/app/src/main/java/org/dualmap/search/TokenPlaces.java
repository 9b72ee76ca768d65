package org.dualmap.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.dualmap.search.Folding.Token;

/**
 * Where the terms of a text stand in it, in UTF-16 code units: for each term its start and the
 * place after its last letter.
 */
final class TokenPlaces {
  private final int[] places;

  private TokenPlaces(int[] places) {
    this.places = places;
  }

  static TokenPlaces of(List<Token> tokens) {
    int[] places = new int[2 * tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      places[2 * i] = tokens.get(i).start();
      places[2 * i + 1] = tokens.get(i).end();
    }
    return new TokenPlaces(places);
  }

  /** How many terms. */
  int size() {
    return places.length / 2;
  }

  int start(int term) {
    return places[2 * term];
  }

  int end(int term) {
    return places[2 * term + 1];
  }

  void write(DataOutput to) throws IOException {
    to.writeVInt(size());
    for (int place : places) {
      to.writeVInt(place);
    }
  }

  static TokenPlaces read(DataInput from) throws IOException {
    int[] places = new int[2 * from.readVInt()];
    for (int i = 0; i < places.length; i++) {
      places[i] = from.readVInt();
    }
    return new TokenPlaces(places);
  }
}
