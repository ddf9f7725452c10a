package org.chainrule.study.check;

import org.chainrule.pass.quantity.Name;

/**
 * One entry of a checked gradient.
 *
 * @param variable what the gradient belongs to
 * @param row the row, from 0
 * @param column the column, from 0
 * @param analytic the value that the pass gives
 * @param numeric the value that differences give
 * @param tolerance how large a difference the error of the differences can explain
 * @param scale what a difference is large or small beside: the larger value, or the largest summand
 *     of an entry whose summands cancel
 */
public record CheckedEntry(
    Name variable,
    int row,
    int column,
    double analytic,
    double numeric,
    double tolerance,
    double scale) {

  /** The difference as a part of the scale; 0 if the values are equal. */
  public double relativeDifference() {
    return analytic == numeric ? 0 : Math.abs(analytic - numeric) / scale;
  }
}
