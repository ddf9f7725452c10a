package org.chainrule.view.common;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainrule.drawing.surface.TiledPicture;

/**
 * Pictures of a panel that were painted before, or before they are asked for: those looked at most
 * recently, as long as they take no more memory than a few pictures that have nothing in common.
 * Safe to share between threads.
 */
final class Spares {

  private static final int MANY = 40;

  /** How many whole pictures the spare ones may take the memory of. */
  static final int WHOLE_PICTURES = 2;

  private final LinkedList<Spare> spares = new LinkedList<>();

  private record Spare(Sight sight, TiledPicture picture) {}

  /** Returns the picture of what is seen, if it is there. */
  synchronized Optional<TiledPicture> of(Sight sight) {
    for (Iterator<Spare> at = spares.iterator(); at.hasNext(); ) {
      Spare spare = at.next();
      if (spare.sight.equals(sight)) {
        at.remove();
        spares.addFirst(spare);
        return Optional.of(spare.picture);
      }
    }
    return Optional.empty();
  }

  /** Keeps a picture, and forgets those that are too much, or of another size or theme. */
  synchronized void keep(Sight sight, TiledPicture picture) {
    spares.removeIf(spare -> !spare.sight.isLike(sight) || spare.sight.equals(sight));
    spares.addFirst(new Spare(sight, picture));
    long room = WHOLE_PICTURES * picture.size();
    Set<int[]> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    int kept = 0;
    for (Iterator<Spare> at = spares.iterator(); at.hasNext(); kept++) {
      room -= added(at.next().picture, counted);
      if (kept >= MANY || kept > 0 && room < 0) {
        at.remove();
      }
    }
  }

  private static long added(TiledPicture picture, Set<int[]> counted) {
    return picture.rows().stream()
        .flatMap(List::stream)
        .map(TiledPicture.Tile::pixels)
        .filter(counted::add)
        .mapToLong(pixels -> pixels.length)
        .sum();
  }

  /** Forgets all. */
  synchronized void clear() {
    spares.clear();
  }

  /** All that are there. */
  synchronized List<TiledPicture> all() {
    return spares.stream().map(Spare::picture).toList();
  }
}
