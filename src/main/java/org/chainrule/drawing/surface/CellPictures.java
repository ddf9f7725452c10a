package org.chainrule.drawing.surface;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.chainrule.drawing.text.RecentlyUsed;

/**
 * The pictures of large matrices that were painted last. One matrix lies under many tiles, and is
 * turned into colours once for all of them. Safe to share between threads.
 */
public final class CellPictures {

  /** As many as are seen at once of a net whose matrices are too large for numbers. */
  private static final int FEW = 10;

  private record Colored(CellImage cells, Palette palette) {}

  private final RecentlyUsed<Colored, BufferedImage> pictures =
      new RecentlyUsed<>(FEW, CellPictures::paint);

  /** Returns the picture of a matrix, a pixel a cell. */
  BufferedImage of(CellImage cells, Palette palette) {
    return pictures.get(new Colored(cells, palette));
  }

  private static BufferedImage paint(Colored colored) {
    CellImage cells = colored.cells;
    BufferedImage image =
        new BufferedImage(cells.width(), cells.height(), BufferedImage.TYPE_INT_ARGB);
    int[] pixels = cells.pixels(colored.palette);
    // As they are: the way through the image's own colours takes longer than all the rest.
    int[] inside = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(pixels, 0, inside, 0, pixels.length);
    return image;
  }
}
