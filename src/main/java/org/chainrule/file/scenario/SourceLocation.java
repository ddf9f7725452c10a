package org.chainrule.file.scenario;

import org.chainrule.words.Words;

/**
 * A place in a file.
 *
 * @param line the line, counted from 1
 * @param column the character in the line, counted from 1
 * @param path what stands there in words, such as 'layer 2, W, row 3'; empty if nothing in
 *     particular
 */
public record SourceLocation(int line, int column, String path) {

  /** The same place, for a reason that says itself what stands there. */
  public SourceLocation withoutPath() {
    return new SourceLocation(line, column, "");
  }

  String words() {
    String l = String.valueOf(line);
    String c = String.valueOf(column);
    return path.isEmpty() ? Words.of("file.place", l, c) : Words.of("file.placeIn", l, c, path);
  }
}
