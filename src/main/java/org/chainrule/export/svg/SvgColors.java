package org.chainrule.export.svg;

import java.util.Locale;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;

/** How colours are written in a drawing. */
@FunctionalInterface
public interface SvgColors {

  /** Returns the opaque colour of an ink. */
  String of(Ink ink);

  /** The colours of one theme, as every program reads them: {@code #rrggbb}. */
  static SvgColors of(Palette palette) {
    return ink -> hexadecimal(palette.argb(ink));
  }

  /** Writes a colour without its opacity. */
  static String hexadecimal(int argb) {
    return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
  }
}
