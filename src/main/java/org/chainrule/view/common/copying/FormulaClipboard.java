package org.chainrule.view.common.copying;

import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.FormulaFormat;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Copies formulas to the system's clipboard. */
public final class FormulaClipboard {

  private static final double SIZE = 1.25;
  private static final double MARGIN = 0.4;
  private static final int LONGEST = 60;

  private final Session session;
  private final Appearance appearance;

  /** Copies what this session shows, looking like this. */
  public FormulaClipboard(Session session, Appearance appearance) {
    this.session = session;
    this.appearance = appearance;
  }

  /** Copies a formula as text in this format, which is then the one that was chosen last. */
  public void copy(Formula formula, FormulaFormat format) {
    session.settings().formulaFormatProperty().set(format);
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, format.written(formula)));
    tell(formula, Words.of("formula.copied." + format.id()));
  }

  /** Copies a formula as text in the format that was chosen last. */
  public void copy(Formula formula) {
    copy(formula, session.settings().formulaFormatProperty().get());
  }

  /**
   * Copies the picture of a formula, as large as it stands on the screen.
   *
   * @param palette the theme
   * @param scene whose pixels it has
   */
  public void copyPicture(Formula formula, Palette palette, Scene scene) {
    double size = SIZE * appearance.textSize(scene);
    double margin = MARGIN * size;
    Measure.Extent extent = appearance.measure().formula(formula, size);
    Box whole =
        new Box(
            0, 0, Math.ceil(extent.width() + 2 * margin), Math.ceil(extent.height() + 2 * margin));
    ClipboardPicture picture =
        new ClipboardPicture(
            drawing ->
                drawing.formula(formula, margin, margin + extent.ascent(), size, Ink.of(Role.TEXT)),
            whole,
            appearance.brush(palette, scene.getWindow().getOutputScaleX()));
    ClipboardPicture.put(picture.image());
    tell(formula, Words.of("formula.copied.picture"));
  }

  private void tell(Formula formula, String how) {
    session.notices().tell(Words.of("formula.copied", name(formula), how));
  }

  /** What a formula is called where it cannot be set: how it begins. */
  static String name(Formula formula) {
    return OneLine.shortened(OneLine.of(Plain.of(formula)), LONGEST);
  }
}
