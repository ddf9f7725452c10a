package org.chainrule.drawing.surface;

import static org.chainrule.formula.Formulas.above;
import static org.chainrule.formula.Formulas.apply;
import static org.chainrule.formula.Formulas.equal;
import static org.chainrule.formula.Formulas.fraction;
import static org.chainrule.formula.Formulas.letter;
import static org.chainrule.formula.Formulas.log;
import static org.chainrule.formula.Formulas.low;
import static org.chainrule.formula.Formulas.minus;
import static org.chainrule.formula.Formulas.negative;
import static org.chainrule.formula.Formulas.product;
import static org.chainrule.formula.Formulas.round;
import static org.chainrule.formula.Formulas.row;
import static org.chainrule.formula.Formulas.slash;
import static org.chainrule.formula.Formulas.square;
import static org.chainrule.formula.Formulas.squared;
import static org.chainrule.formula.Formulas.sum;
import static org.chainrule.formula.Formulas.tallRound;
import static org.chainrule.formula.Formulas.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Functions;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/** A picture with everything a drawing can do. */
public final class Specimen {

  static final int WIDTH = 760;
  static final int HEIGHT = 560;

  public static final List<Formula> FORMULAS =
      List.of(
          equal(
              fraction(d(letter("ℓ")), d(at("z"))),
              product(
                  Times.ENTRYWISE,
                  fraction(d(letter("ℓ")), d(letter("x"))),
                  round(above(at("z"), whole(0))))),
          equal(fraction(d(letter("a")), d(at("z"))), mask()),
          equal(
              product(
                  Times.SCALAR_CROSS,
                  new Formula.Braced(whole(4), new Formula.Word("arrives")),
                  new Formula.Braced(whole(1), equal(at("z"), above(letter("x"), whole(0))))),
              whole(4)),
          equal(squared(new Formula.Norm(error(), "2", true)), letter("ℓ")),
          product(
              Times.MATRIX, new Formula.Transpose(at("W")), fraction(d(letter("ℓ")), d(at("z")))),
          row(Gap.SPACE, negative(whole(2)), row(Gap.NOTHING, letter("±"), letter("∞"))),
          new Formula.Word("a mean over ŷ, élève, für"),
          equal(
              apply(new Formula.Prime(new Formula.FunctionName(Functions.SIGMA)), letter("z")),
              product(
                  Times.SCALAR_TIGHT,
                  apply(Functions.SIGMA, letter("z")),
                  tallRound(minus(whole(1), apply(Functions.SIGMA, letter("z")))))),
          product(
              Times.SCALAR,
              negative(fraction(whole(1), letter("d"))),
              sumFromOne(square(sum(entropy(letter("y")), log(minus(whole(1), letter("ŷ"))))))),
          slash(d(letter("ℓ")), d(at("W"))),
          equal(apply(Functions.MAX, whole(0), at("z")), letter("x")),
          row(
              Gap.NOTHING,
              letter("α"),
              letter("β"),
              letter("ε"),
              letter("η"),
              letter("λ"),
              letter("Φ"),
              letter("∇"),
              letter("Ω"),
              new Formula.Compare(letter("μ"), Relation.AT_MOST, letter("Δ"))));

  private Specimen() {}

  private static Formula at(String letter) {
    return low(letter(letter), whole(1));
  }

  private static Formula d(Formula of) {
    return new Formula.Differential(false, of);
  }

  private static Formula error() {
    return minus(letter("ŷ"), letter("y"));
  }

  private static Formula entropy(Formula y) {
    return product(Times.SCALAR, y, log(letter("ŷ")));
  }

  private static Formula sumFromOne(Formula of) {
    return new Formula.SumOver(
        letter("i"), Optional.of(whole(1)), Optional.of(letter("d")), false, of);
  }

  private static Formula mask() {
    return new Formula.Entries(
        List.of(
            List.of(whole(1), whole(0), whole(0)),
            List.of(whole(0), whole(0), whole(0)),
            List.of(whole(0), whole(0), whole(1))));
  }

  /** Paints the specimen. */
  static void paint(Drawing drawing) {
    drawing.fill(new Box(0, 0, WIDTH, HEIGHT), 0, Ink.of(Role.BACKGROUND));
    drawing.fill(new Box(8, 8, WIDTH - 16, HEIGHT - 16), 8, Ink.of(Role.SURFACE));
    drawing.stroke(
        new Box(8.5, 8.5, WIDTH - 17, HEIGHT - 17),
        8,
        Ink.of(Role.LINE).withOpacity(0.4),
        Line.solid(1));
    texts(drawing);
    cells(drawing);
    hatched(drawing, new Box(400, 150, 60, 26));
    lines(drawing);
    formulas(drawing);
    accents(drawing);
    nested(drawing);
  }

  private static void texts(Drawing drawing) {
    double baseline = 34;
    for (double size : new double[] {11, 13, 16, 22}) {
      drawing.text(
          "Send the gradient back through ReLU: −0.125 × 4 = −0.5",
          24,
          baseline,
          TextStyle.regular(size),
          Ink.of(Role.TEXT));
      baseline += size + 10;
    }
    Role[] roles = {Role.MUTED, Role.FORWARD, Role.BACKWARD, Role.FLAT, Role.ALARM, Role.LIT};
    for (int i = 0; i < roles.length; i++) {
      drawing.text(
          roles[i].name(), 728, 34 + 18 * i, TextStyle.strong(13).right(), Ink.of(roles[i]));
    }
  }

  private static void cells(Drawing drawing) {
    for (int i = -6; i <= 6; i++) {
      Box box = new Box(24 + (i + 6) * 28, 150, 26, 26);
      Role sign = i < 0 ? Role.NEGATIVE : Role.POSITIVE;
      drawing.fill(box, 3, Ink.mix(Role.SURFACE, sign, Math.abs(i) / 6.0));
      drawing.text(
          i < 0 ? "−" + -i : "" + i,
          box.centerX(),
          box.y() + 18,
          TextStyle.regular(13).centered(),
          Ink.of(Role.TEXT));
    }
    drawing.stroke(new Box(24 + 11 * 28, 150, 26, 26), 3, Ink.of(Role.SELECTED), Line.solid(3));
    drawing.stroke(new Box(24 + 9 * 28, 150, 26, 26), 3, Ink.of(Role.LIT), Line.solid(2));
    drawing.stroke(new Box(24 + 28, 150, 26, 26), 3, Ink.of(Role.FLAT), Line.solid(2));
  }

  private static void hatched(Drawing drawing, Box box) {
    drawing.save();
    drawing.clip(box);
    for (double x = box.x() - box.height(); x < box.right(); x += 8) {
      drawing.polyline(
          List.of(new Point(x, box.bottom()), new Point(x + box.height(), box.y())),
          Ink.of(Role.BLOCKED),
          Line.solid(2.5));
    }
    drawing.restore();
    drawing.fill(new Box(box.centerX() - 12, box.y() + 4, 24, 18), 3, Ink.of(Role.SURFACE));
    drawing.text(
        "−0.5", box.centerX(), box.y() + 18, TextStyle.regular(13).centered(), Ink.of(Role.TEXT));
    drawing.text("off", box.right() + 6, box.y() + 18, TextStyle.regular(13), Ink.of(Role.MUTED));
  }

  private static void lines(Drawing drawing) {
    arrow(drawing, 24, 200, Role.FORWARD, Line.solid(2));
    arrow(drawing, 144, 200, Role.BACKWARD, Line.dashed(2));
    arrow(drawing, 264, 200, Role.MUTED, Line.dotted(1.5));
    drawing.stroke(new Box(390, 188, 70, 40), 0, Ink.of(Role.MUTED), Line.dashed(2));
    drawing.stroke(new Box(474, 188, 70, 40), 8, Ink.of(Role.MUTED), Line.dashed(1.5));
    drawing.stroke(new Box(558, 188, 70, 40), 8, Ink.of(Role.LINE), Line.solid(1));
    drawing.fillCircle(new Point(660, 208), 8, Ink.of(Role.SURFACE));
    drawing.strokeCircle(new Point(660, 208), 8, Ink.of(Role.SELECTED), Line.solid(2));
    drawing.fillCircle(new Point(690, 208), 5, Ink.of(Role.BACKWARD));
    drawing.polyline(wave(24, 236, 704, 10), Ink.of(Role.FORWARD), Line.solid(2));
  }

  private static void arrow(Drawing drawing, double x, double y, Role role, Line line) {
    drawing.polyline(List.of(new Point(x, y), new Point(x + 90, y)), Ink.of(role), line);
    drawing.fillPolygon(
        List.of(new Point(x + 100, y), new Point(x + 90, y - 5), new Point(x + 90, y + 5)),
        Ink.of(role));
  }

  private static List<Point> wave(double x, double y, double width, double height) {
    List<Point> points = new ArrayList<>();
    for (double dx = 0; dx <= width; dx += 4) {
      points.add(new Point(x + dx, y + height / 2 * Math.sin(dx / 20)));
    }
    return points;
  }

  private static void formulas(Drawing drawing) {
    double x = 24;
    double baseline = 290;
    for (Formula formula : FORMULAS) {
      Measure.Extent extent = drawing.formula(formula, 17);
      if (x + extent.width() > WIDTH - 24) {
        x = 24;
        baseline += 68;
      }
      drawing.formula(formula, x, baseline, 17, Ink.of(Role.TEXT));
      x += extent.width() + 28;
    }
  }

  private static void accents(Drawing drawing) {
    drawing.fill(new Box(24, 500, 90, 30), 15, Ink.of(Role.FORWARD));
    drawing.formula(slash(d(letter("ℓ")), d(at("z"))), 46, 520, 15, Ink.of(Role.ON_ACCENT));
    drawing.fill(new Box(124, 500, 90, 30), 15, Ink.of(Role.BACKWARD));
    drawing.text("Step", 169, 520, TextStyle.strong(14).centered(), Ink.of(Role.ON_ACCENT));
    drawing.fill(new Box(224, 500, 90, 30), 6, Ink.of(Role.RAISED));
    drawing.text("Linear 1", 269, 520, TextStyle.strong(14).centered(), Ink.of(Role.TEXT));
    drawing.formula(letter("\\frac{1}{2} \\undefined"), 330, 520, 15, Ink.of(Role.TEXT));
  }

  private static void nested(Drawing drawing) {
    drawing.save();
    drawing.translate(440, 486);
    drawing.scale(1.5);
    drawing.clip(new Box(0, 0, 120, 30));
    drawing.fill(new Box(-10, -10, 200, 200), 0, Ink.of(Role.RAISED));
    drawing.text("scaled, clipped: ₁ ⊣ 漢字", 4, 20, TextStyle.regular(12), Ink.of(Role.TEXT));
    drawing.restore();
    drawing.formula(letter("ŷ"), 650, 520, 24, Ink.of(Role.FORWARD));
  }
}
