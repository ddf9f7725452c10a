package org.chainrule.drawing.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.chainrule.Allocation;
import org.chainrule.algebra.Matrix;
import org.junit.jupiter.api.Test;

class CellImageTest {

  private static final Matrix LARGE =
      Matrix.generate(1000, 700, (i, j) -> Math.sin(i) + Math.cos(j));

  @Test
  void hasTheColoursOfCellsThatAreDrawnOneByOne() {
    Random random = new Random(2);
    Matrix matrix =
        Matrix.generate(
            20, 30, (i, j) -> i == 0 ? 0 : i == 1 ? Double.NaN : 2 * random.nextGaussian());
    for (Palette palette : new Palette[] {Palette.light(), Palette.dark()}) {
      for (double scale : new double[] {0, 1.5}) {
        int[] pixels = new CellImage(matrix, scale).pixels(palette);

        for (int k = 0; k < pixels.length; k++) {
          double value = matrix.get(k / 30, k % 30);
          assertThat(pixels[k]).isEqualTo(palette.argb(Tint.of(value, scale)));
        }
      }
    }
  }

  @Test
  void turnedItIsThatOfTheTranspose() {
    CellImage turned = new CellImage(LARGE, 2, true).within(30, 40);
    CellImage transposed = new CellImage(LARGE.transpose(), 2).within(30, 40);
    assertThat(turned.width()).isEqualTo(transposed.width());
    assertThat(turned.pixels(Palette.light())).isEqualTo(transposed.pixels(Palette.light()));
  }

  @Test
  void hasNoMoreCellsThanCanBeToldApartOnTheScreen() {
    CellImage seen = new CellImage(LARGE, 2).within(10, 50);

    assertThat(seen.width()).isBetween(20, 40);
    assertThat(seen.height()).isBetween(100, 200);
    assertThat(Allocation.of(() -> seen.pixels(Palette.light()))).isLessThan(50_000);
  }

  @Test
  void keepsEveryCellThatHasAPixel() {
    CellImage seen = new CellImage(LARGE, 2, true).within(1000, 700);

    assertThat(seen.width()).isEqualTo(1000);
    assertThat(seen.height()).isEqualTo(700);
    assertThat(seen).isEqualTo(new CellImage(LARGE, 2, true));
    assertThat(seen).isNotEqualTo(seen.within(100, 700));
  }
}
