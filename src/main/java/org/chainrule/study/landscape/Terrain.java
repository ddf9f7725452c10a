package org.chainrule.study.landscape;

import org.chainrule.algebra.Matrix;

/** Numbers that belong to each point of a plane. For one thread at a time. */
@FunctionalInterface
public interface Terrain {

  /**
   * Returns the numbers of some points.
   *
   * @param points 2 × N, a column a point
   * @return k × N, a column a point
   */
  Matrix at(Matrix points);
}
