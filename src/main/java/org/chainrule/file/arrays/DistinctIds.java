package org.chainrule.file.arrays;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.arrays.TableText;
import org.chainrule.words.Words;

/** Numbers what would otherwise have the id of something before it. */
final class DistinctIds {

  private DistinctIds() {}

  static List<Found> of(List<Found> found) {
    Set<String> ids = new HashSet<>();
    List<Found> distinct = new ArrayList<>();
    for (Found one : found) {
      Found next = one;
      for (int number = 2; !ids.add(next.id()); number++) {
        next = named(one, Words.of("file.array.again", one.name(), number));
      }
      distinct.add(next);
    }
    return List.copyOf(distinct);
  }

  private static Found named(Found found, String name) {
    if (found instanceof NumberArray array) {
      return new NumberArray(array.source(), name, array.shape(), array.matrix());
    }
    if (found instanceof TableText table) {
      return new TableText(table.source(), name, table.text());
    }
    LeftOut leftOut = (LeftOut) found;
    return new LeftOut(leftOut.source(), name, leftOut.shape(), leftOut.reason());
  }
}
