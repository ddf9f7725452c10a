package org.chainrule.layout.graph;

/**
 * How much air the graph has, in units; a unit is the size of the digits.
 *
 * @param cell the height of a cell with one number
 * @param padding how much wider a cell is than its widest number
 * @param gap between a value and an operation
 * @param margin around the whole
 * @param label the height that a name takes over its matrix
 * @param row between the parameters and the names of the forward lane
 * @param gradients between the backward lane and the gradients of the parameters
 * @param divider between a lane and the line between the lanes
 * @param nodeWidth the least width of an operation
 * @param backNodeWidth the least width of an operation of the backward lane
 * @param widestNode the width of an operation that no formula widens
 * @param nodeHeight the height of an operation
 * @param words the room for words beside a row, for a single sample
 * @param countedWords the room for words with a count beside a row, for several samples
 * @param pair between W and b
 * @param head between a matrix and what heads its rows or columns
 * @param detour how far right of a value the way of what is remembered goes down
 * @param factorWords whether words stand beside an activation's slope as beside z
 */
public record Spacing(
    double cell,
    double padding,
    double gap,
    double margin,
    double label,
    double row,
    double gradients,
    double divider,
    double nodeWidth,
    double backNodeWidth,
    double widestNode,
    double nodeHeight,
    double words,
    double countedWords,
    double pair,
    double head,
    double detour,
    boolean factorWords) {

  /** On a page or a screen that is read from near. */
  public static final Spacing USUAL =
      new Spacing(
          1.5, 0.55, 1.7, 1.3, 1.75, 0.4, 1.3, 1.5, 4.4, 5.4, 9, 2.7, 3, 3.3, 0.7, 0.6, 1.05, true);

  /** On a sheet that is filled in by hand, where the cells are to be as large as they can be. */
  public static final Spacing WRITTEN =
      new Spacing(
          2, 0.5, 1.4, 0.5, 1.5, 0.4, 1, 1.1, 4.2, 4.2, 5.2, 2.6, 0.3, 0.3, 0.5, 0.45, 0.6, false);

  /** On a projector, where the digits are to be as large as they can be. */
  public static final Spacing LECTURE =
      new Spacing(
          1.25, 0.3, 1.1, 0.5, 1.45, 0.3, 0.75, 0.8, 3.4, 3.6, 3.9, 2.5, 2, 2.5, 0.5, 0.45, 0.6,
          false);
}
