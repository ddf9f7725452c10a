package org.chainrule.drawing.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a picture like another only what has changed is painted, and it looks as if all were. */
class TiledPictureTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final int WIDTH = 500;
  private static final int HEIGHT = 180;
  private static final int THINGS = 60;

  private final Random random = new Random(5);

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2})
  void afterAnyChangesItIsWhatWouldBePaintedAnew(double scale) {
    Brush brush = brush(scale);
    List<Integer> things = new ArrayList<>(IntStream.range(0, THINGS).boxed().toList());
    TiledPicture picture = TiledPicture.empty(brush);
    for (int k = 0; k < 40; k++) {
      change(things, k);
      picture = painted(things, brush, picture);
      TiledPicture anew = painted(things, brush, TiledPicture.empty(brush));
      assertThat(picture.looksLike(anew)).as("%d of %s", k, things).isTrue();
    }
  }

  private void change(List<Integer> things, int kind) {
    int place = random.nextInt(things.size());
    switch (kind % 4) {
      case 0 -> things.remove(place);
      case 1 -> things.add(place, random.nextInt());
      case 2 -> Collections.swap(things, place, random.nextInt(things.size()));
      default -> things.set(place, random.nextInt());
    }
  }

  /** Each tile is painted for its own, and of a new one only the box around what is new. */
  @Test
  void paintsNoMoreThanHasChanged() {
    Brush brush = brush(1);
    TiledPicture before = painted(brush, TiledPicture.empty(brush), Role.POSITIVE);
    TiledPicture now = painted(brush, before, Role.SELECTED);
    Set<String> rows = new TreeSet<>();
    for (int row = 0; row < now.rows().size(); row++) {
      for (int k = 0; k < now.rows().get(row).size(); k++) {
        if (now.rows().get(row).get(k) != before.rows().get(row).get(k)) {
          rows.add(row + " " + k);
        }
      }
    }
    assertThat(rows).containsExactly("1 1");
    Box area = Change.of(before.drawing(), now.drawing()).pixels(brush.scale());
    assertThat(area).isEqualTo(new Box(299, 99, 22, 12));
  }

  private static TiledPicture painted(Brush brush, TiledPicture before, Role role) {
    return TiledPicture.of(
        Recording.of(
            MEASURE,
            drawing -> {
              drawing.fill(new Box(0, 0, WIDTH, HEIGHT), 0, Ink.of(Role.SURFACE));
              drawing.fill(new Box(300, 100, 20, 10), 2, Ink.of(role));
              drawing.text("here", 305, 108, TextStyle.regular(9), Ink.of(Role.TEXT));
            }),
        WIDTH,
        HEIGHT,
        brush,
        before);
  }

  private static TiledPicture painted(List<Integer> things, Brush brush, TiledPicture before) {
    List<Drawn> drawing =
        Recording.of(
            MEASURE,
            target -> {
              target.fill(new Box(0, 0, WIDTH, HEIGHT), 0, Ink.of(Role.SURFACE));
              things.forEach(thing -> draw(target, new Random(thing)));
            });
    return TiledPicture.of(drawing, WIDTH, HEIGHT, brush, before);
  }

  private static void draw(Drawing target, Random random) {
    Ink ink = Ink.of(Role.values()[random.nextInt(Role.values().length)]);
    Point point = new Point(WIDTH * random.nextDouble(), HEIGHT * random.nextDouble());
    double size = 3 + 60 * random.nextDouble();
    Box box = new Box(point.x(), point.y(), 3 * size, size);
    Line line = random.nextBoolean() ? Line.solid(1.3) : Line.dashed(1.7);
    switch (random.nextInt(9)) {
      case 0 -> target.fill(box, 5 * random.nextDouble(), ink);
      case 1 -> target.stroke(box, 5 * random.nextDouble(), ink, line);
      case 2 ->
          target.polyline(
              random
                  .doubles(8)
                  .mapToObj(x -> new Point(x * WIDTH, random.nextDouble() * HEIGHT))
                  .toList(),
              ink,
              line);
      case 3 ->
          target.fillPolygon(
              List.of(point, new Point(point.x() + size, point.y()), new Point(9, size)), ink);
      case 4 -> target.fillCircle(point, size, ink);
      case 5 -> target.strokeCircle(point, size, ink, line);
      case 6 -> target.text("−0.125", point.x(), point.y(), TextStyle.regular(10 + size / 4), ink);
      default ->
          target.formula(
              Formulas.low(Formulas.letter("z"), Formulas.whole(1)),
              point.x(),
              point.y(),
              10 + size / 4,
              ink);
    }
  }

  private static Brush brush(double scale) {
    return new Brush(
        Palette.light(), MEASURE, new FormulaPictures(MEASURE), new CellPictures(), scale);
  }
}
