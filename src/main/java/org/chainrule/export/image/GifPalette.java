package org.chainrule.export.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;

/**
 * The 256 colours of an animation: those of the roles, and between the grounds and what is drawn on
 * them as many mixtures as the eye needs for smooth edges and for the tints of numbers.
 */
final class GifPalette {

  /** The last one is no colour: there the picture before shows through. */
  static final int TRANSPARENT = 255;

  private static final int TINTS = 26;
  private static final int EDGES = 9;
  private static final int FEW_EDGES = 5;

  private final int[] colors;
  private final Map<Integer, Byte> nearest = new HashMap<>();

  GifPalette(Palette theme) {
    Set<Integer> all = new LinkedHashSet<>();
    for (Role role : Role.values()) {
      all.add(theme.argb(role));
    }
    for (Role tint : List.of(Role.POSITIVE, Role.NEGATIVE)) {
      ramp(all, theme, Role.SURFACE, tint, TINTS);
      ramp(all, theme, tint, Role.TEXT, EDGES);
    }
    for (Role ground : List.of(Role.SURFACE, Role.RAISED, Role.BACKGROUND)) {
      ramp(all, theme, ground, Role.TEXT, EDGES);
      ramp(all, theme, ground, Role.MUTED, FEW_EDGES);
      ramp(all, theme, ground, Role.LINE, FEW_EDGES);
    }
    for (Role ink : List.of(Role.FORWARD, Role.BACKWARD)) {
      ramp(all, theme, Role.SURFACE, ink, EDGES);
      ramp(all, theme, Role.RAISED, ink, FEW_EDGES);
      ramp(all, theme, ink, Role.ON_ACCENT, FEW_EDGES);
    }
    for (Role ink : List.of(Role.BLOCKED, Role.FLAT, Role.SELECTED, Role.LIT, Role.ALARM)) {
      ramp(all, theme, Role.SURFACE, ink, FEW_EDGES);
    }
    this.colors = all.stream().limit(TRANSPARENT).mapToInt(Integer::intValue).toArray();
  }

  private static void ramp(Set<Integer> all, Palette theme, Role from, Role to, int count) {
    for (int k = 1; k <= count; k++) {
      all.add(theme.argb(Ink.mix(from, to, k / (count + 1.0))));
    }
  }

  /** Returns the colours as pictures have them. */
  IndexColorModel model() {
    int[] all = new int[TRANSPARENT + 1];
    System.arraycopy(colors, 0, all, 0, colors.length);
    return new IndexColorModel(8, all.length, all, 0, false, TRANSPARENT, DataBuffer.TYPE_BYTE);
  }

  /** Returns a picture's pixels, row by row, each by the number of its nearest colour. */
  byte[] indexed(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    byte[] indices = new byte[pixels.length];
    int last = 0;
    byte index = nearest.computeIfAbsent(0, this::nearest);
    for (int k = 0; k < pixels.length; k++) {
      int color = pixels[k] & 0xFFFFFF;
      if (color != last) {
        last = color;
        index = nearest.computeIfAbsent(color, this::nearest);
      }
      indices[k] = index;
    }
    return indices;
  }

  private byte nearest(int color) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int k = 0; k < colors.length; k++) {
      long distance = distance(color, colors[k]);
      if (distance < least) {
        least = distance;
        best = k;
      }
    }
    return (byte) best;
  }

  /** Weighted as the eye weighs them: green most, blue least. */
  private static long distance(int one, int other) {
    long red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    long green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    long blue = (one & 0xFF) - (other & 0xFF);
    return 3 * red * red + 6 * green * green + blue * blue;
  }
}
