package org.chainrule.view.common;

import java.util.List;
import org.chainrule.drawing.surface.Brush;
import org.chainrule.drawing.surface.CardPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.layout.Box;
import org.chainrule.words.Language;

/**
 * What is seen of a panel. The pictures of two that are equal are the same to the pixel. It can be
 * painted on any thread.
 *
 * @param painting what the panel shows
 * @param visible which part of it, in units
 * @param unit the pixels of a unit
 * @param width the panel's width in pixels, as the height and the rim
 * @param rim how far the picture reaches around the panel, over the padding of its card
 * @param brush the theme
 * @param language what its words and numbers are written in
 */
record Sight(
    Painting painting,
    Box visible,
    double unit,
    double width,
    double height,
    double rim,
    Brush brush,
    Language language) {

  /** The picture's size in pixels. */
  Box card() {
    return new Box(0, 0, width + 2 * rim, height + 2 * rim);
  }

  /** Paints it, but for what it has in common with another picture. */
  TiledPicture paint(TiledPicture before) {
    List<Drawn> drawing = Recording.of(brush.measure(), this::draw);
    return TiledPicture.of(drawing, card().width(), card().height(), brush, before);
  }

  private void draw(Drawing target) {
    target.fill(card(), 0, Ink.of(Role.SURFACE));
    target.save();
    target.translate(rim, rim);
    target.save();
    target.translate(-visible.x() * unit, -visible.y() * unit);
    target.scale(unit);
    painting.paint(target, visible);
    target.restore();
    painting.paintOver(target, visible);
    target.restore();
    if (rim > 0) {
      CardPainter.paintRim(target, card(), rim);
    }
  }

  /** Whether pictures of both can have tiles in common. */
  boolean isLike(Sight other) {
    return width == other.width && height == other.height && brush.equals(other.brush);
  }
}
