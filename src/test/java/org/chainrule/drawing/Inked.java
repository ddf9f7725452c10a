package org.chainrule.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.Fonts;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/**
 * A text or a formula of a picture, with the boxes of the strokes that it is made of, taken from
 * the outlines of its letters. Lengths are those of the picture.
 *
 * @param text what it says
 * @param size of its letters
 * @param box around all of its ink
 * @param strokes around each stroke of a letter
 * @param drawn what it is
 */
public record Inked(String text, double size, Box box, List<Box> strokes, Drawn drawn) {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);
  private static final Map<Object, List<Box>> SET = new ConcurrentHashMap<>();

  private record Written(String text, boolean strong) {}

  /** A number has a comma or a point. */
  private record Spoken(Formula formula, Language language) {}

  /** Returns the texts of a picture, in the order of painting; what is clipped away is left out. */
  public static List<Inked> of(List<Drawn> picture) {
    return picture.stream().flatMap(Inked::of).filter(ink -> !ink.strokes().isEmpty()).toList();
  }

  /** Fails if the ink of two of these is nearer to each other than this. */
  public static void requireApart(List<Inked> texts, double distance) {
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (texts.get(i).isNear(texts.get(j), distance)) {
          fail("%s touches %s", texts.get(i), texts.get(j));
        }
      }
    }
  }

  /** Fails if one of these leaves a box. */
  public static void requireIn(List<Inked> texts, Box room) {
    texts.forEach(text -> assertThat(text.isIn(room)).as("%s in %s", text, room).isTrue());
  }

  private static Stream<Inked> of(Drawn drawn) {
    if (drawn instanceof Drawn.Clipped clipped) {
      return of(clipped.what()).filter(ink -> clipped.clip().overlaps(ink.box));
    }
    if (drawn instanceof Drawn.SetFormula set) {
      List<Box> strokes =
          SET.computeIfAbsent(
              new Spoken(set.formula(), Words.language()),
              key -> strokes(MEASURE.outline(set.formula()).shape()));
      return at(drawn, Plain.of(set.formula()), strokes, set.x(), set.baseline(), set.size());
    }
    if (drawn instanceof Drawn.Text text) {
      boolean strong = text.style().strong();
      List<Box> strokes =
          SET.computeIfAbsent(new Written(text.text(), strong), key -> strokes(outline(text)));
      double left = MEASURE.left(text.text(), text.x(), text.style());
      return at(drawn, text.text(), strokes, left, text.baseline(), text.style().size());
    }
    return Stream.of();
  }

  private static Stream<Inked> at(
      Drawn drawn, String text, List<Box> strokes, double x, double baseline, double size) {
    List<Box> placed =
        strokes.stream()
            .map(
                box ->
                    new Box(
                        x + box.x() * size,
                        baseline + box.y() * size,
                        box.width() * size,
                        box.height() * size))
            .toList();
    return placed.stream()
        .reduce(Box::around)
        .map(box -> new Inked(text, size, box, placed, drawn))
        .stream();
  }

  private static Shape outline(Drawn.Text text) {
    AwtMeasure.Run run = MEASURE.run(text.text(), text.style());
    return run.foreign() == null
        ? Fonts.text(text.style().strong()).createGlyphVector(UNHINTED, run.text()).getOutline()
        : run.foreign().shape();
  }

  /** The boxes of the closed lines of an outline. */
  private static List<Box> strokes(Shape outline) {
    List<Box> boxes = new ArrayList<>();
    Path2D stroke = new Path2D.Double();
    double[] at = new double[6];
    for (PathIterator way = outline.getPathIterator(new AffineTransform());
        !way.isDone();
        way.next()) {
      switch (way.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          stroke = new Path2D.Double();
          stroke.moveTo(at[0], at[1]);
        }
        case PathIterator.SEG_LINETO -> stroke.lineTo(at[0], at[1]);
        case PathIterator.SEG_QUADTO -> stroke.quadTo(at[0], at[1], at[2], at[3]);
        case PathIterator.SEG_CUBICTO -> stroke.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> {
          Rectangle2D bounds = stroke.getBounds2D();
          boxes.add(new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
        }
      }
    }
    return boxes;
  }

  /** Whether its ink comes nearer to that of another than this. */
  public boolean isNear(Inked other, double distance) {
    return box.grown(distance).overlaps(other.box)
        && other.strokes.stream().anyMatch(stroke -> isNear(stroke, distance));
  }

  /** Whether its ink comes nearer to a box than this. */
  public boolean isNear(Box other, double distance) {
    Box around = other.grown(distance);
    return around.overlaps(box) && strokes.stream().anyMatch(around::overlaps);
  }

  /** Whether its ink stays inside of a box. */
  public boolean isIn(Box room) {
    return box.x() >= room.x()
        && box.y() >= room.y()
        && box.right() <= room.right()
        && box.bottom() <= room.bottom();
  }

  @Override
  public String toString() {
    return String.format(
        "'%s' at %.2f–%.2f × %.2f–%.2f", text, box.x(), box.right(), box.y(), box.bottom());
  }
}
