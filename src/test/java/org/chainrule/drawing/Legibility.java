package org.chainrule.drawing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;

/**
 * How far what is drawn must stand out from what it is drawn on, as ratios of luminances.
 *
 * @param text that is read
 * @param large text that is read and large, as WCAG counts it, where a pixel is a CSS pixel
 * @param mark lines and marks
 */
public record Legibility(double text, double large, double mark) {

  /** By WCAG 2.2, success criteria 1.4.3 and 1.4.11 (AA). */
  public static final Legibility USUAL = new Legibility(4.5, 3, 3);

  /** By success criterion 1.4.6 (AAA) for text; marks as far as AA wants large text. */
  public static final Legibility HIGH = new Legibility(7, 4.5, 3);

  private static final double LARGE = 24;
  private static final double LARGE_STRONG = 18.66;
  private static final double BESIDE = 0.75;
  private static final int AROUND = 8;

  /** What other things stand on, or are kept apart by. */
  private static final Set<Role> GROUNDS = EnumSet.of(Role.BACKGROUND, Role.SURFACE, Role.RAISED);

  /** An area that is fainter is told by its edge, its hatching or what is written on it. */
  private static final double AREA = 0.3;

  /** A line of this role that is fainter only guides the eye, from row to row or to an axis. */
  private static final double GUIDE = 0.5;

  /** Returns a line for each thing in a picture that stands out too little. */
  public List<String> faint(List<Drawn> picture, Palette palette) {
    List<String> faint = new ArrayList<>();
    Ground ground = new Ground(palette);
    for (Drawn drawn : picture) {
      Drawn bare = bare(drawn);
      Optional<Box> clip =
          drawn instanceof Drawn.Clipped clipped ? Optional.of(clipped.clip()) : Optional.empty();
      if (bare instanceof Drawn.Text || bare instanceof Drawn.SetFormula) {
        Inked.of(List.of(drawn)).forEach(inked -> check(inked, bare, clip, ground, faint));
      } else {
        ink(bare)
            .filter(Legibility::isMark)
            .ifPresent(ink -> check(bare, ink, clip, ground, faint));
      }
      ground.add(drawn);
    }
    return faint;
  }

  /** Returns the contrast that a text of this size must have, in pixels. */
  public double least(double size, boolean strong) {
    return size >= (strong ? LARGE_STRONG : LARGE) ? large : text;
  }

  private void check(
      Inked inked, Drawn bare, Optional<Box> clip, Ground ground, List<String> faint) {
    Ink ink = ink(bare).orElseThrow();
    boolean strong = bare instanceof Drawn.Text text && text.style().strong();
    double wanted = least(inked.size(), strong);
    for (Box stroke : inked.strokes()) {
      Point point = new Point(stroke.centerX(), stroke.centerY());
      double contrast = ground.contrast(ink, point);
      if (contrast < wanted && clip.map(box -> Ground.contains(box, point)).orElse(true)) {
        faint.add(said("the text " + inked.text(), ink, ground, point, contrast));
        return;
      }
    }
  }

  /** A mark is seen if any of it stands out: the ends of a line may lie under something else. */
  private void check(Drawn bare, Ink ink, Optional<Box> clip, Ground ground, List<String> faint) {
    String worst = "";
    for (Point point : points(bare)) {
      if (clip.map(box -> Ground.contains(box, point)).orElse(true)) {
        double contrast = ground.contrast(ink, point);
        if (contrast >= mark) {
          return;
        }
        worst = said(bare.getClass().getSimpleName(), ink, ground, point, contrast);
      }
    }
    if (!worst.isEmpty()) {
      faint.add(worst);
    }
  }

  private static String said(String what, Ink ink, Ground ground, Point point, double contrast) {
    return String.format(
        Locale.ROOT,
        "%s in %s on #%06x: %.2f",
        what,
        name(ink),
        ground.at(point) & 0xFFFFFF,
        contrast);
  }

  private static String name(Ink ink) {
    String mixed = ink.share() > 0 ? " to " + ink.other() + " " + ink.share() : "";
    return ink.base() + mixed + (ink.opacity() < 1 ? " at " + ink.opacity() : "");
  }

  private static boolean isMark(Ink ink) {
    boolean rim = ink.share() > 0;
    boolean guide = ink.base() == Role.LINE && ink.opacity() < GUIDE;
    return !isGround(ink) && ink.opacity() > AREA && !rim && !guide;
  }

  /** Whether it lies under other things. */
  static boolean isGround(Ink ink) {
    return GROUNDS.contains(ink.base());
  }

  /** Points on it, or for what has a width of its own beside it. */
  private static List<Point> points(Drawn drawn) {
    List<Point> points = new ArrayList<>();
    if (drawn instanceof Drawn.Edge edge) {
      double width = edge.line().width() / 2 + BESIDE;
      for (Box box : List.of(edge.box().grown(width), edge.box().grown(-width))) {
        points.add(new Point(box.x(), box.centerY()));
        points.add(new Point(box.centerX(), box.y()));
      }
    } else if (drawn instanceof Drawn.Polyline line) {
      for (int k = 1; k < line.points().size(); k++) {
        for (double share : new double[] {0.2, 0.5, 0.8}) {
          points.add(line.points().get(k - 1).towards(line.points().get(k), share));
        }
      }
    } else if (drawn instanceof Drawn.Circle circle) {
      around(circle.center(), circle.radius(), points);
    } else if (drawn instanceof Drawn.Disc disc) {
      around(disc.center(), disc.radius() + BESIDE, points);
    } else if (drawn instanceof Drawn.Polygon polygon) {
      points.addAll(polygon.corners());
    }
    return points;
  }

  private static void around(Point center, double radius, List<Point> points) {
    for (int k = 0; k < AROUND; k++) {
      double angle = 2 * Math.PI * k / AROUND;
      points.add(
          new Point(center.x() + radius * Math.cos(angle), center.y() + radius * Math.sin(angle)));
    }
  }

  private static Drawn bare(Drawn drawn) {
    return drawn instanceof Drawn.Clipped clipped ? bare(clipped.what()) : drawn;
  }

  private static Optional<Ink> ink(Drawn drawn) {
    if (drawn instanceof Drawn.Text text) {
      return Optional.of(text.ink());
    } else if (drawn instanceof Drawn.SetFormula formula) {
      return Optional.of(formula.ink());
    } else if (drawn instanceof Drawn.Edge edge) {
      return Optional.of(edge.ink());
    } else if (drawn instanceof Drawn.Polyline line) {
      return Optional.of(line.ink());
    } else if (drawn instanceof Drawn.Circle circle) {
      return Optional.of(circle.ink());
    } else if (drawn instanceof Drawn.Disc disc) {
      return Optional.of(disc.ink());
    } else if (drawn instanceof Drawn.Polygon polygon) {
      return Optional.of(polygon.ink());
    }
    return Optional.empty();
  }
}
