package org.chainrule.study.points;

import java.util.List;

/** The sets of points that Chainrule makes. */
public final class PointSets {

  /** Two half circles that reach into each other. */
  public static final PointSet MOONS = PointSet.twoClasses("moons", Shape::moon, 0.1);

  /** A circle around another. */
  public static final PointSet CIRCLES = PointSet.twoClasses("circles", Shape::circle, 0.1);

  /** Four clouds, opposite ones of one class. */
  public static final PointSet XOR = PointSet.twoClasses("xor", Shape::corner, 0.3);

  /** Arms that turn about the origin, as many as there are classes. */
  public static final PointSet SPIRAL = PointSet.arms("spiral", Shape::arm, 0.03);

  /** A line to be predicted, with noise. */
  public static final PointSet LINE = PointSet.line("line", Shape::place, 0.1);

  private static final List<PointSet> ALL = List.of(MOONS, CIRCLES, XOR, SPIRAL, LINE);

  private PointSets() {}

  /** Every set, in the order in which a person is offered them. */
  public static List<PointSet> all() {
    return ALL;
  }
}
