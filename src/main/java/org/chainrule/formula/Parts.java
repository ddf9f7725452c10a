package org.chainrule.formula;

import java.util.ArrayList;
import java.util.List;

/** What a formula is put together from, one floor down. */
public final class Parts {

  private Parts() {}

  /** Returns the parts of a formula in reading order; a leaf has none. */
  public static List<Formula> of(Formula formula) {
    Collector collector = new Collector();
    formula.accept(collector);
    return collector.parts;
  }

  /** Takes each part down, and goes no further. */
  private static final class Collector extends Rewriter {

    private final List<Formula> parts = new ArrayList<>();

    @Override
    protected Formula part(Formula part) {
      parts.add(part);
      return part;
    }
  }
}
