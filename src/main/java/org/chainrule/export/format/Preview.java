package org.chainrule.export.format;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.export.LessonPicture;
import org.chainrule.export.StepPicture;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.LessonExport;
import org.chainrule.export.request.PictureSize;
import org.chainrule.export.request.Progress;
import org.chainrule.export.request.View;

/**
 * How an export begins.
 *
 * @param picture its first step, of a format that is looked at
 * @param text its first lines, of a format that is read
 */
public record Preview(Optional<BufferedImage> picture, Optional<String> text) {

  /** So many characters are more than one sees. */
  private static final int LONGEST = 4_000;

  /**
   * Returns the beginning of an export.
   *
   * @param room how large its picture may be
   */
  public static Preview of(Export export, Format format, PictureSize room) throws IOException {
    if (!format.isText()) {
      boolean chosen = format.choices().contains(Choice.VIEW);
      Export shown = chosen ? export : export.with(export.options().with(View.GRAPH));
      return new Preview(Optional.of(picture(shown, room)), Optional.empty());
    }
    Export first = export.with(export.cursors().subList(0, Math.min(1, export.cursors().size())));
    byte[] bytes = format.parts(first).get(0).content().bytes(Progress.NONE);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Preview(
        Optional.empty(), Optional.of(text.substring(0, Math.min(LONGEST, text.length()))));
  }

  /**
   * Returns the beginning of a lesson: its first stop.
   *
   * @param room how large its picture may be
   */
  public static Preview of(LessonExport export, PictureSize room) {
    PictureSize usual = PictureSize.DEFAULT;
    double scale = scale(usual.width(), usual.height(), room);
    LessonPicture pictures =
        new LessonPicture(
            export.lesson(),
            Palette.light(),
            PictureSize.scaled(usual.width(), scale),
            PictureSize.scaled(usual.height(), scale),
            export.faults());
    return new Preview(Optional.of(pictures.paint(0)), Optional.empty());
  }

  private static double scale(double width, double height, PictureSize room) {
    return Math.min(room.width() / width, room.height() / height);
  }

  private static BufferedImage picture(Export export, PictureSize room) {
    List<Integer> cursors = export.pictured();
    int shown = cursors.isEmpty() ? 0 : cursors.get(cursors.size() - 1);
    StepPicture pictures = export.pictures();
    double scale = scale(pictures.whole().width(), pictures.whole().height(), room);
    return pictures.paint(shown, scale, export.options().transparent());
  }
}
