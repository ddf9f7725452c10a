package org.chainrule.drawing.surface;

import java.util.List;
import org.chainrule.layout.Box;

/**
 * Where two drawings differ.
 *
 * @param area around all that only one of them has, or both in another order; nothing if empty
 */
record Change(Box area) {

  private static final Box NOTHING = new Box(0, 0, 0, 0);

  /**
   * Compares two drawings. What stands at the same place in both lists is compared where they are
   * equally long, as when numbers have changed; else all is taken for changed between what they
   * have in common at their beginnings and at their ends.
   */
  static Change of(List<Drawn> before, List<Drawn> now) {
    return new Change(before.size() == now.size() ? inPlace(before, now) : between(before, now));
  }

  private static Box inPlace(List<Drawn> before, List<Drawn> now) {
    Box area = NOTHING;
    for (int k = 0; k < now.size(); k++) {
      if (!before.get(k).equals(now.get(k))) {
        area = with(with(area, before.get(k)), now.get(k));
      }
    }
    return area;
  }

  private static Box between(List<Drawn> before, List<Drawn> now) {
    int shorter = Math.min(before.size(), now.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    return around(around(NOTHING, before, head, tail), now, head, tail);
  }

  private static Box around(Box area, List<Drawn> drawing, int head, int tail) {
    Box all = area;
    for (Drawn drawn : drawing.subList(head, drawing.size() - tail)) {
      all = with(all, drawn);
    }
    return all;
  }

  private static Box with(Box area, Drawn drawn) {
    return area.equals(NOTHING) ? drawn.bounds() : area.around(drawn.bounds());
  }

  /** Returns a change that cuts nothing round apart: all of that is painted, or none. */
  Change whole(List<Drawn> drawing) {
    Box all = area;
    for (Drawn drawn : drawing) {
      if (drawn.isRound() && drawn.touches(all)) {
        all = with(all, drawn);
      }
    }
    return all.equals(area) ? this : new Change(all).whole(drawing);
  }

  /** The whole pixels that it takes, where a unit is so many. */
  Box pixels(double scale) {
    double left = Math.floor(area.x() * scale);
    double top = Math.floor(area.y() * scale);
    return new Box(
        left, top, Math.ceil(area.right() * scale) - left, Math.ceil(area.bottom() * scale) - top);
  }
}
