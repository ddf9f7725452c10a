package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.layout.Box;
import org.chainrule.pass.program.Step;

/**
 * The texts of several steps in columns, from top to bottom and then to the next, about equally
 * high. A unit is the size of the text.
 *
 * @param places where each text stands, in the order of the steps
 */
record StepColumns(List<Place> places) {

  private static final double[] WIDTHS = {16, 18, 20, 23, 26, 30, 35};
  private static final double GAP = 1.1;
  private static final double COLUMN_GAP = 1.8;

  /** The bar that tells forward from backward stands left of a text. */
  private static final double INDENT = 0.8;

  private static final double BAR = 0.2;
  private static final double EXACT = 0.05;

  /** A text at its place. */
  record Place(Step step, ExplanationSheet sheet, double x, double y) {}

  /**
   * Sets the texts into a room, in columns as wide as can be.
   *
   * @return empty if the room is too small
   */
  static Optional<StepColumns> in(StepTexts texts, double width, double height) {
    double narrowest = Math.min(texts.narrowest(), WIDTHS[WIDTHS.length - 1]);
    return DoubleStream.of(WIDTHS)
        .filter(column -> column >= narrowest)
        .boxed()
        .sorted((one, other) -> Double.compare(other, one))
        .flatMap(column -> in(texts, column, width, height).stream())
        .findFirst();
  }

  private static Optional<StepColumns> in(
      StepTexts texts, double column, double width, double height) {
    int most = (int) ((width + COLUMN_GAP) / (INDENT + column + COLUMN_GAP));
    List<ExplanationSheet> sheets = texts.sheets(column);
    if (most == 0 || count(sheets, height) > most) {
      return Optional.empty();
    }
    double least = 0;
    double enough = height;
    while (enough - least > EXACT) {
      double middle = (least + enough) / 2;
      if (count(sheets, middle) <= most) {
        enough = middle;
      } else {
        least = middle;
      }
    }
    int count = count(sheets, enough);
    double pitch = (width - INDENT - column) / Math.max(1, count - 1);
    double apart = Math.min(pitch, INDENT + column + 3 * COLUMN_GAP);
    double left = (width - INDENT - column - (count - 1) * apart) / 2;
    return Optional.of(new StepColumns(places(texts.steps(), sheets, enough, left, apart)));
  }

  /** How many columns of a height the texts take; more than any room has if one is higher. */
  private static int count(List<ExplanationSheet> sheets, double height) {
    int columns = sheets.isEmpty() ? 0 : 1;
    double y = 0;
    for (ExplanationSheet sheet : sheets) {
      if (sheet.height() > height) {
        return Integer.MAX_VALUE;
      }
      if (y > 0 && y + sheet.height() > height) {
        columns++;
        y = 0;
      }
      y += sheet.height() + GAP;
    }
    return columns;
  }

  private static List<Place> places(
      List<Step> steps, List<ExplanationSheet> sheets, double height, double left, double apart) {
    List<Place> places = new ArrayList<>();
    double x = left + INDENT;
    double y = 0;
    for (int k = 0; k < sheets.size(); k++) {
      ExplanationSheet sheet = sheets.get(k);
      if (y > 0 && y + sheet.height() > height) {
        x += apart;
        y = 0;
      }
      places.add(new Place(steps.get(k), sheet, x, y));
      y += sheet.height() + GAP;
    }
    return places;
  }

  /** Draws the texts, and beside each which way it goes. */
  void paint(Drawing drawing) {
    for (Place place : places) {
      Box bar = new Box(place.x - INDENT, place.y, BAR, place.sheet.height());
      drawing.fill(bar, BAR / 2, Ink.of(Role.of(place.step.phase())));
      drawing.save();
      drawing.translate(place.x, place.y);
      place.sheet.paint(drawing);
      drawing.restore();
    }
  }
}
