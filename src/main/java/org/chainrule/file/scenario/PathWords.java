package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Says in words where in a file a token stands, such as 'layer 2, W, row 3, column 1'. */
final class PathWords {

  private static final int MOST_PARTS = 6;
  private static final int NOWHERE = -10;

  private final List<JsonStreamContext> path;
  private final JsonToken token;

  private PathWords(List<JsonStreamContext> path, JsonToken token) {
    this.path = path;
    this.token = token;
  }

  /** Returns the words, empty where there is nothing to say. */
  static String of(JsonStreamContext context, JsonToken token) {
    LinkedList<JsonStreamContext> path = new LinkedList<>();
    for (JsonStreamContext c = context; c != null && !c.inRoot(); c = c.getParent()) {
      path.addFirst(c);
    }
    return said(new PathWords(new ArrayList<>(path), token).parts());
  }

  private static String said(List<String> parts) {
    String said = parts.isEmpty() ? "" : parts.get(0);
    for (int k = 1; k < Math.min(parts.size(), MOST_PARTS); k++) {
      said = Words.of("list.next", said, parts.get(k));
    }
    return parts.size() > MOST_PARTS ? Words.of("list.next", said, "…") : said;
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (int depth = 0; depth < path.size(); depth++) {
      JsonStreamContext context = path.get(depth);
      if (context.inObject() && context.getCurrentName() != null) {
        parts.add(OneLine.shortened(context.getCurrentName()));
      } else if (context.inArray() && context.hasCurrentIndex()) {
        if (isLayer(depth) || isStop(depth)) {
          parts.clear();
        }
        parts.add(Words.of("file.path." + word(depth), number(context)));
      }
    }
    return parts;
  }

  private static String number(JsonStreamContext context) {
    return String.valueOf(context.getCurrentIndex() + 1);
  }

  private String word(int depth) {
    if (isLayer(depth)) {
      return "layer";
    }
    if (isStop(depth)) {
      return "stop";
    }
    if (depth == matrix() + 1) {
      return depth + 1 < path.size() || token == JsonToken.END_ARRAY ? "row" : "entry";
    }
    boolean inRow = depth == matrix() + 2 && path.get(depth - 1).inArray();
    return inRow ? "column" : "entry";
  }

  private boolean isLayer(int depth) {
    return depth == 1 && key(0).equals("layers");
  }

  /** Where a lesson has its stops a scenario has nothing. */
  private boolean isStop(int depth) {
    return depth == 1 && key(0).equals("stops");
  }

  /** The depth of the key whose value is a matrix. */
  private int matrix() {
    if (key(0).equals("x") || key(0).equals("y")) {
      return 0;
    }
    boolean inLayer = key(0).equals("layers") && path.size() > 2;
    return inLayer && (key(2).equals("W") || key(2).equals("b")) ? 2 : NOWHERE;
  }

  private String key(int depth) {
    String key = path.get(depth).getCurrentName();
    return key == null ? "" : key;
  }
}
