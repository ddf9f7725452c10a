package org.chainrule.view.common;

import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import org.chainrule.drawing.surface.Brush;
import org.chainrule.drawing.surface.CellPictures;
import org.chainrule.drawing.surface.FormulaPictures;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.session.settings.Settings;

/** What painted panels look like: their colours, their fonts and the size of their text. */
public final class Appearance {

  private static final double TEXT = 14.5;
  private static final double LECTURE_ENLARGEMENT = 1.3;
  private static final double SMALL_WIDTH = 1366;
  private static final double SMALL_HEIGHT = 768;
  private static final double MOST_GROWTH = 1.6;

  private final Settings settings;
  private final AwtMeasure measure;
  private final FormulaPictures formulas;
  private final CellPictures cells;
  private final Executor spares;

  /** An appearance that follows the settings, with nothing painted beforehand. */
  public Appearance(Settings settings, AwtMeasure measure) {
    this(settings, measure, work -> {});
  }

  /**
   * An appearance that follows the settings.
   *
   * @param spares paints what may be looked at next
   */
  public Appearance(Settings settings, AwtMeasure measure, Executor spares) {
    this.spares = spares;
    this.settings = settings;
    this.measure = measure;
    this.formulas = new FormulaPictures(measure);
    this.cells = new CellPictures();
  }

  /** The settings that it follows. */
  public Settings settings() {
    return settings;
  }

  /** Tells how large text and formulas are. */
  public AwtMeasure measure() {
    return measure;
  }

  /** The colours of the theme. */
  public Palette palette() {
    return Palette.of(settings.darkProperty().get(), settings.contrastProperty().get());
  }

  /** Does for what may be looked at next what takes long, where nobody waits for it. */
  public Executor spares() {
    return spares;
  }

  /** What pictures are painted with, where a pixel takes so many of the screen. */
  public Brush brush(double scale) {
    return brush(palette(), scale);
  }

  /** What pictures in a theme are painted with, where a pixel takes so many of the screen. */
  public Brush brush(Palette palette, double scale) {
    return new Brush(palette, measure, formulas, cells, scale);
  }

  /** The size of running text in pixels, in a window of this scene; it grows with large windows. */
  public double textSize(Scene scene) {
    // The root has the size of the scene, and has it first, when a window comes to be.
    Bounds size = scene == null ? new BoundingBox(0, 0, 0, 0) : scene.getRoot().getLayoutBounds();
    double room = Math.min(size.getWidth() / SMALL_WIDTH, size.getHeight() / SMALL_HEIGHT);
    double growth = Math.max(1, Math.min(MOST_GROWTH, Math.sqrt(room)));
    return TEXT * growth * textScale() * (lecture() ? LECTURE_ENLARGEMENT : 1);
  }

  /** How much larger than usual a person wants text. */
  public double textScale() {
    return settings.textSizeProperty().get() / 100.0;
  }

  /** Whether the lecture layout is on. */
  public boolean lecture() {
    return settings.lectureProperty().get();
  }

  /** What changes the appearance. */
  public Observable[] sources() {
    return new Observable[] {
      settings.darkProperty(),
      settings.contrastProperty(),
      settings.textSizeProperty(),
      settings.lectureProperty(),
      settings.languageProperty()
    };
  }
}
