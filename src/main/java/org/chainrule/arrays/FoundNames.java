package org.chainrule.arrays;

import java.util.List;

/**
 * What a person calls each of the things that were found.
 *
 * @param all everything that is taken in together
 */
public record FoundNames(List<Found> all) {

  /** Copies the list. */
  public FoundNames {
    all = List.copyOf(all);
  }

  /** Returns the shortest name that tells it apart from the others. */
  public String of(Found found) {
    return called(found.name()).size() == 1 ? found.name() : found.id();
  }

  /**
   * Returns those that a person may mean by this: those with this very {@link Found#id}, or else
   * those of this name, or else those from this source.
   */
  public List<Found> called(String text) {
    List<Found> exact = all.stream().filter(found -> found.id().equals(text)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Found> named = all.stream().filter(found -> found.name().equals(text)).toList();
    return named.isEmpty()
        ? all.stream().filter(found -> found.source().equals(text)).toList()
        : named;
  }
}
