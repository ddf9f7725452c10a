package org.chainrule.drawing.sheet;

import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.prose.Explanation;

/**
 * An explanation on a sheet as wide as there is room, set anew where its words or the room change.
 */
public final class FittedSheet {

  private static final double NARROWEST = 10;

  /** The width of a scroll bar, in pixels. */
  private static final double BAR = 12;

  private Explanation said;
  private double setFor;
  private ExplanationSheet sheet;

  /**
   * Sets an explanation. A sheet that is too long is set again, narrower by the scroll bar that it
   * then gets.
   *
   * @param width of the room, in units
   * @param height of the room, in units
   * @param unit in pixels
   */
  public ExplanationSheet fit(
      Measure measure, Explanation wanted, double width, double height, double unit) {
    set(measure, wanted, width);
    if (sheet.height() > height) {
      set(measure, wanted, width - BAR / unit);
    }
    return sheet;
  }

  private void set(Measure measure, Explanation wanted, double width) {
    if (!wanted.equals(said) || width != setFor) {
      sheet = ExplanationSheet.of(measure, wanted, Math.max(NARROWEST, width));
      said = wanted;
      setFor = width;
    }
  }
}
